package throughline.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A browser without a screen: keeps cookies and sends the token against forgery back. */
public final class TestClient {

  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final String url;
  private final Cookies cookies = new Cookies();
  private final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).build();
  private final Map<String, String> headers = new TreeMap<>();

  public TestClient(String url) {
    this.url = url;
  }

  /** What came back. */
  public record Answer(int status, HttpHeaders headers, String body) {

    public JsonNode json() {
      return JSON.readTree(body);
    }

    public String header(String name) {
      return headers.firstValue(name).orElse("");
    }

    /** Fails with the body as reason unless the status is this one. */
    public Answer mustBe(int expected) {
      Assertions.assertThat(status).as(body).isEqualTo(expected);
      return this;
    }
  }

  /** The same client with a header on every further request. */
  public TestClient with(String name, String value) {
    headers.put(name, value);
    return this;
  }

  public TestClient without(String name) {
    headers.remove(name);
    return this;
  }

  public TestClient loggedIn(String login, String password) {
    tryLogin(login, password).mustBe(200);
    return this;
  }

  public Answer tryLogin(String login, String password) {
    return post(
        "/api/session", JSON.writeValueAsString(Map.of("login", login, "password", password)));
  }

  public Answer get(String path) {
    return send("GET", path, null);
  }

  public Answer post(String path, String json) {
    return send("POST", path, json);
  }

  public Answer put(String path, String json) {
    return send("PUT", path, json);
  }

  public Answer patch(String path, String json) {
    return send("PATCH", path, json);
  }

  public Answer delete(String path) {
    return send("DELETE", path, null);
  }

  public Answer send(String method, String path, @Nullable String json) {
    return send(
        method,
        path,
        "application/json",
        json == null ? new byte[0] : json.getBytes(StandardCharsets.UTF_8));
  }

  /** Gives a file as a form does, after these fields. */
  public Answer upload(String path, Map<String, String> fields, String file, String content) {
    StringBuilder body = new StringBuilder();
    fields.forEach(
        (field, value) ->
            body.append(
                "--limit\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                    .formatted(field, value)));
    body.append("--limit\r\nContent-Disposition: form-data; name=\"file\"; filename=\"")
        .append(file)
        .append("\"\r\n\r\n")
        .append(content)
        .append("\r\n--limit--\r\n");
    return send(
        "POST",
        path,
        "multipart/form-data; boundary=limit",
        body.toString().getBytes(StandardCharsets.UTF_8));
  }

  public Answer send(String method, String path, String type, byte[] body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(url + path))
            .method(method, HttpRequest.BodyPublishers.ofByteArray(body));
    if (body.length > 0) {
      request.setHeader("Content-Type", type);
    }
    if (!method.equals("GET")) {
      request.setHeader("X-XSRF-TOKEN", token());
    }
    headers.forEach(request::setHeader);
    return send(request.build());
  }

  /** Waits for a job, which must not fail. */
  public void awaitJob(String job) throws InterruptedException {
    String state = "";
    while (!state.equals("done")) {
      JsonNode now = get("/api/jobs/" + job).mustBe(200).json();
      state = now.path("state").asString();
      Assertions.assertThat(state).as(now.toString()).isNotEqualTo("failed");
      Thread.sleep(state.equals("done") ? 0 : 50);
    }
  }

  /** Waits until everything that came in is known everywhere. */
  public void awaitProjections() throws InterruptedException {
    while (get("/api/status")
        .mustBe(200)
        .json()
        .path("projections")
        .valueStream()
        .anyMatch(projection -> projection.path("behind").asLong() > 0)) {
      Thread.sleep(50);
    }
  }

  /** Waits, at most a minute, until the lake holds so many interactions. */
  public void awaitLake(int interactions) throws InterruptedException {
    long begun = System.nanoTime();
    while (get("/api/status").mustBe(200).json().path("lake").path("interactions").asLong()
        < interactions) {
      Assertions.assertThat(System.nanoTime() - begun)
          .as("nanoseconds waited")
          .isLessThan(60_000_000_000L);
      Thread.sleep(50);
    }
  }

  private Answer send(HttpRequest request) {
    try {
      HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
      return new Answer(response.statusCode(), response.headers(), response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private String token() {
    if (cookie().isEmpty()) {
      get("/api/session");
    }
    return cookie();
  }

  private String cookie() {
    return cookies.value("XSRF-TOKEN");
  }

  /**
   * What the store tells is the list that it goes on writing, so reading and writing take turns.
   */
  private static final class Cookies extends CookieManager {
    @Override
    public synchronized void put(URI address, Map<String, List<String>> headers)
        throws IOException {
      super.put(address, headers);
    }

    @Override
    public synchronized Map<String, List<String>> get(
        URI address, Map<String, List<String>> headers) throws IOException {
      return super.get(address, headers);
    }

    synchronized String value(String name) {
      return getCookieStore().getCookies().stream()
          .filter(cookie -> cookie.getName().equals(name))
          .map(HttpCookie::getValue)
          .findFirst()
          .orElse("");
    }
  }
}
