package throughline.simulator.load;

import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A running installation, spoken to over HTTP as a person who is logged in. */
public final class Workspace {
  private static final JsonMapper JSON = JsonMapper.shared();

  private final String url;
  private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
  private final HttpClient client =
      HttpClient.newBuilder()
          .cookieHandler(cookies)
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(10))
          .build();

  public Workspace(String url) {
    this.url = url;
  }

  public void logIn(String login, String password) throws IOException, InterruptedException {
    send(request("/api/session").GET(), BodyHandlers.ofString());
    post("/api/session", Map.of("login", login, "password", password));
  }

  JsonNode get(String path) throws IOException, InterruptedException {
    return answer(send(request(path).GET(), BodyHandlers.ofString()), path);
  }

  JsonNode post(String path, Object body) throws IOException, InterruptedException {
    return write("POST", path, body);
  }

  JsonNode put(String path, Object body) throws IOException, InterruptedException {
    return write("PUT", path, body);
  }

  /** Changes the version of a document that stands there now. */
  JsonNode patch(String path, Object body) throws IOException, InterruptedException {
    HttpResponse<String> seen = send(request(path).GET(), BodyHandlers.ofString());
    answer(seen, path);
    HttpRequest.Builder request =
        request(path).header("If-Match", seen.headers().firstValue("ETag").orElse("*"));
    return write(request, "PATCH", path, body);
  }

  private JsonNode write(String method, String path, Object body)
      throws IOException, InterruptedException {
    return write(request(path), method, path, body);
  }

  private JsonNode write(HttpRequest.Builder request, String method, String path, Object body)
      throws IOException, InterruptedException {
    BodyPublisher content = BodyPublishers.ofString(JSON.writeValueAsString(body));
    request.header("Content-Type", "application/json").method(method, content);
    return answer(send(request, BodyHandlers.ofString()), path);
  }

  /** Sends files as a form does; they are streamed, never held in memory. */
  JsonNode upload(String path, Map<String, String> fields, List<Path> files)
      throws IOException, InterruptedException {
    String boundary = "throughline-" + UUID.randomUUID();
    BodyPublisher content = BodyPublishers.ofInputStream(() -> form(boundary, fields, files));
    HttpRequest.Builder request =
        request(path)
            .header("Content-Type", "multipart/form-data; boundary=" + boundary)
            .POST(content);
    return answer(send(request, BodyHandlers.ofString()), path);
  }

  /** Posts a batch of events with a write key, as an SDK does. */
  HttpResponse<String> batch(String writeKey, Path file) throws IOException, InterruptedException {
    String basic =
        Base64.getEncoder().encodeToString((writeKey + ":").getBytes(StandardCharsets.UTF_8));
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(url + "/v1/batch"))
            .header("Authorization", "Basic " + basic)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofFile(file));
    return client.send(request.build(), BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(url + path)).header("Accept", "application/json");
    String token = csrfToken();
    return token == null ? request : request.header("X-XSRF-TOKEN", token);
  }

  private @Nullable String csrfToken() {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
        .map(HttpCookie::getValue)
        .findFirst()
        .orElse(null);
  }

  private <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> handler)
      throws IOException, InterruptedException {
    return client.send(request.build(), handler);
  }

  private static JsonNode answer(HttpResponse<String> response, String path) throws IOException {
    if (response.statusCode() / 100 == 2) {
      return response.body().isEmpty() ? JSON.nullNode() : JSON.readTree(response.body());
    }
    throw new IOException(
        "%s answered %s: %s".formatted(path, response.statusCode(), response.body()));
  }

  private static InputStream form(String boundary, Map<String, String> fields, List<Path> files) {
    List<InputStream> parts = new ArrayList<>();
    fields.forEach(
        (name, value) ->
            parts.add(
                text(
                    "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                        .formatted(boundary, name, value))));
    for (Path file : files) {
      parts.add(
          text(
              "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\nContent-Type: application/octet-stream\r\n\r\n"
                  .formatted(boundary, file.getFileName())));
      parts.add(open(file));
      parts.add(text("\r\n"));
    }
    parts.add(text("--" + boundary + "--\r\n"));
    return new SequenceInputStream(Collections.enumeration(parts));
  }

  private static InputStream text(String text) {
    return new java.io.ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private static InputStream open(Path file) {
    try {
      return Files.newInputStream(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
