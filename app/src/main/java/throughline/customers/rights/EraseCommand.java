package throughline.customers.rights;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import throughline.platform.Command;
import throughline.platform.CommonError;
import throughline.platform.ForCommands;
import throughline.platform.Refusal;
import throughline.platform.Words;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Erasure from the command line, asked of the running application; and the check of a certificate,
 * which needs nothing but the certificate.
 */
@Component
@ForCommands
class EraseCommand implements Command {
  private static final long PAUSE_MILLIS = 500;

  private final Environment environment;
  private final JsonMapper json;
  private final HttpClient http = HttpClient.newHttpClient();

  EraseCommand(Environment environment, JsonMapper json) {
    this.environment = environment;
    this.json = json;
  }

  @Override
  public String name() {
    return "erase";
  }

  @Override
  public String usage() {
    return "erase CUSTOMER [--name NAME --out CERTIFICATE] [--ground request] [--url URL]: without"
        + " --name it shows what would go, with it the person is erased for good;"
        + " THROUGHLINE_API_KEY holds the key of a manager. erase --verify CERTIFICATE [--key KEY]"
        + " checks a certificate offline.";
  }

  @Override
  public void run(List<String> words) throws IOException, InterruptedException {
    Words given = new Words(words);
    if (given.find("--verify").isPresent()) {
      verify(Path.of(given.find("--verify").get()), given.find("--key").orElse(""));
      return;
    }
    String customer = given.only("customer");
    if (given.find("--name").isEmpty()) {
      preview(given, customer);
      return;
    }
    Path out =
        Path.of(
            given
                .find("--out")
                .orElseThrow(
                    () ->
                        Refusal.invalid(
                            "The file for the certificate (--out) is missing.",
                            "See throughline erase --help.")));
    erase(given, customer, out);
  }

  private void verify(Path file, String key) throws IOException {
    Certificate certificate;
    try {
      certificate = Certificate.read(Files.readString(file));
    } catch (NoSuchFileException | JacksonException e) {
      throw Refusal.invalid(
          "The certificate (%s) cannot be read.".formatted(file), "Give one as it was downloaded.");
    }
    boolean ofKey = key.isEmpty() || key.equals(certificate.keyId());
    if (!certificate.isGenuine() || !ofKey) {
      throw new Refusal(
          CommonError.CONFLICT,
          "The certificate is not genuine: it was changed, or signed by another key.",
          "Download it again under Privacy, and compare the key with the installation's.");
    }
    System.out.printf(
        "The certificate is genuine, signed by the key %s.%n%s%n",
        certificate.keyId(), certificate.statement());
  }

  private void preview(Words given, String customer) throws IOException, InterruptedException {
    JsonNode preview =
        ask(given, "POST", "/api/privacy/erasures/preview", Map.of("customer", customer));
    System.out.printf("%s would be erased:%n", preview.path("name").asString());
    preview
        .path("rows")
        .forEach(
            row ->
                System.out.printf(
                    Locale.ROOT,
                    "%,10d  %s%n",
                    row.path("rows").asLong(),
                    row.path("table").asString()));
    preview
        .path("holds")
        .forEach(
            hold ->
                System.out.printf(
                    "Nobody may erase it while it is held: %s%n", hold.path("reason").asString()));
    System.out.println("It cannot be undone. Repeat it with --name and --out to erase.");
  }

  private void erase(Words given, String customer, Path out)
      throws IOException, InterruptedException {
    Map<String, String> wanted = new TreeMap<>();
    wanted.put("customer", customer);
    wanted.put("name", given.find("--name").orElse(""));
    wanted.put("ground", given.find("--ground").orElse("request"));
    JsonNode erasure = ask(given, "POST", "/api/privacy/erasures", wanted);
    String path = "/api/privacy/erasures/" + erasure.path("id").asString();
    while (!erasure.path("state").asString().equals("certified")) {
      mustNotHaveFailed(given, erasure);
      Thread.sleep(PAUSE_MILLIS);
      erasure = ask(given, "GET", path, Map.of());
    }
    Files.writeString(
        out, json.writeValueAsString(ask(given, "GET", path + "/certificate", Map.of())));
    System.out.printf("Erased. The certificate is in %s.%n", out);
  }

  private void mustNotHaveFailed(Words given, JsonNode erasure)
      throws IOException, InterruptedException {
    String job = erasure.path("job").asString("");
    if (!job.isEmpty()) {
      JsonNode state = ask(given, "GET", "/api/jobs/" + job, Map.of());
      if (state.path("state").asString().equals("failed")) {
        throw new Refusal(
            CommonError.INTERNAL,
            "The erasure was not finished: " + state.path("message").asString(),
            "It goes on when the application starts again.");
      }
    }
  }

  private JsonNode ask(Words given, String method, String path, Map<String, String> body)
      throws IOException, InterruptedException {
    String url =
        given
            .find("--url")
            .orElse("http://127.0.0.1:" + environment.getProperty("server.port", "8080"));
    String key = environment.getProperty("throughline.api-key", "");
    if (key.isBlank()) {
      throw unknownKey();
    }
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(url + path))
            .header("Authorization", "Bearer " + key)
            .header("Content-Type", "application/json")
            .method(
                method,
                method.equals("GET")
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(json.writeValueAsString(body)))
            .build();
    HttpResponse<String> answer = send(request);
    if (answer.statusCode() == CommonError.NOT_LOGGED_IN.status()) {
      throw unknownKey();
    }
    JsonNode read = json.readTree(answer.body());
    if (answer.statusCode() >= 300) {
      throw new Refusal(
          CommonError.INVALID,
          read.path("detail").asString("It was refused (%d).".formatted(answer.statusCode())),
          read.path("next").asString("See throughline erase --help."));
    }
    return read;
  }

  private static Refusal unknownKey() {
    return new Refusal(
        CommonError.NOT_LOGGED_IN,
        "The API key is missing or not known.",
        "Make one under Administration and set THROUGHLINE_API_KEY.");
  }

  private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
    try {
      return http.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (ConnectException e) {
      throw new Refusal(
          CommonError.UNAVAILABLE,
          "Nothing answers at %s.".formatted(request.uri().getAuthority()),
          "Start it with throughline serve, or name it with --url.");
    }
  }
}
