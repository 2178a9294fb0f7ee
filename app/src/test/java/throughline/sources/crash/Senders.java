package throughline.sources.crash;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Eight clients that send for as long as they are asked to, and write down what was acknowledged.
 */
final class Senders {

  private static final int SENDERS = 8;
  private static final int LARGEST_BATCH = 20;

  private final String url;
  private final String authorization;
  private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
  private final AtomicLong numbers = new AtomicLong();
  private volatile boolean sending;
  private List<Thread> threads = List.of();

  Senders(String url, String writeKey) {
    this.url = url;
    this.authorization = "Basic " + Base64.getEncoder().encodeToString((writeKey + ":").getBytes());
  }

  void start() {
    sending = true;
    threads = new ArrayList<>();
    for (int i = 0; i < SENDERS; i++) {
      Thread thread = new Thread(this::send, "sender-" + i);
      thread.start();
      threads.add(thread);
    }
  }

  void stop() throws InterruptedException {
    sending = false;
    for (Thread thread : threads) {
      thread.join();
    }
  }

  /** The ids that a 200 was seen for. */
  Set<String> acknowledged() {
    return acknowledged;
  }

  private void send() {
    HttpClient client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    while (sending) {
      List<String> ids = new ArrayList<>();
      long first = numbers.getAndAdd(LARGEST_BATCH);
      for (long n = first; n <= first + first / LARGEST_BATCH % LARGEST_BATCH; n++) {
        ids.add("id-" + n);
      }
      send(client, ids);
    }
  }

  private void send(HttpClient client, List<String> ids) {
    StringBuilder body = new StringBuilder("{\"batch\":[");
    for (String id : ids) {
      body.append(body.length() > 10 ? "," : "")
          .append("{\"type\":\"track\",\"userId\":\"u\",\"event\":\"e\",\"messageId\":\"")
          .append(id)
          .append("\"}");
    }
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url + "/v1/batch"))
            .header("Authorization", authorization)
            .timeout(Duration.ofSeconds(10))
            .POST(HttpRequest.BodyPublishers.ofString(body.append("]}").toString()))
            .build();
    try {
      // Every third is sent twice, as clients do that saw no answer.
      if (ids.size() % 3 == 0) {
        client.send(request, HttpResponse.BodyHandlers.discarding());
      }
      if (client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
        acknowledged.addAll(ids);
      }
    } catch (IOException e) {
      pause();
    } catch (InterruptedException e) {
      sending = false;
    }
  }

  private static void pause() {
    try {
      Thread.sleep(20);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
