package throughline.platform.operation;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.ZipException;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import throughline.lake.LakeException;
import throughline.lake.LakeVersion;
import throughline.lake.UnpackedLake;
import throughline.platform.Command;
import throughline.platform.CommonError;
import throughline.platform.ForCommands;
import throughline.platform.Refusal;
import throughline.platform.Words;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Any list of the interface as a file, or the lake as a folder, asked of the running application
 * with an API key: the key's role decides what is masked, as on the screens.
 */
@Component
@ForCommands
class ExportCommand implements Command {
  private static final String LAKE = "lake";
  private static final Duration BETWEEN_LINES = Duration.ofSeconds(5);

  private final Environment environment;
  private final JsonMapper json;

  ExportCommand(Environment environment, JsonMapper json) {
    this.environment = environment;
    this.json = json;
  }

  @Override
  public String name() {
    return "export";
  }

  @Override
  public String usage() {
    return "export WHAT --out FILE.csv|FILE.jsonl|FILE.parquet [--url URL]: a list such as"
        + " customers, journeys, customers/12/timeline or"
        + " silos/journeys?fromDepartment=3&toDepartment=4 of the running application; or"
        + " export lake --out FOLDER: all timelines in Parquet, without names, as"
        + " throughline mine FOLDER reads them; or export journeys/log --out"
        + " FILE.xes|FILE.ocel.json: journeys as an event log. THROUGHLINE_API_KEY holds the key.";
  }

  @Override
  public void run(List<String> words) throws IOException, InterruptedException {
    Words given = new Words(words);
    Path file = Path.of(given.find("--out").orElseThrow(ExportCommand::nowhere));
    String what = given.only("list");
    if (what.equals(LAKE)) {
      takeLake(address(given, what), file);
    } else {
      takeList(
          address(
              given, "%s%sformat=%s".formatted(what, what.contains("?") ? "&" : "?", format(file))),
          file);
    }
  }

  private void takeList(URI list, Path file) throws IOException, InterruptedException {
    try (InputStream body = ask(list)) {
      System.out.printf(Locale.ROOT, "Exported %,d bytes to %s.%n", keep(body, file), file);
    }
  }

  private void takeLake(URI lake, Path folder) throws IOException, InterruptedException {
    if (!UnpackedLake.mayBecome(folder)) {
      throw Refusal.invalid(
          "The folder (%s) is there already and not empty.".formatted(folder),
          "Name a new folder.");
    }
    try (InputStream body = ask(lake)) {
      LakeVersion version = UnpackedLake.unpack(body, folder);
      System.out.printf(
          Locale.ROOT,
          "Exported %,d interactions (%,d bytes) to %s.%n",
          version.rows(),
          version.bytes(),
          folder);
    } catch (LakeException | EOFException | ZipException e) {
      throw new Refusal(
          CommonError.UNREADABLE, "The lake did not arrive whole; nothing was kept.", "Ask again.");
    }
  }

  private static Refusal nowhere() {
    return Refusal.invalid("The file (--out) is missing.", "See throughline export --help.");
  }

  private static String format(Path file) {
    String name = file.toString();
    if (Stream.of(".csv", ".jsonl", ".parquet", ".xes").anyMatch(name::endsWith)) {
      return name.substring(name.lastIndexOf('.') + 1);
    }
    if (name.endsWith(".ocel.json")) {
      return "ocel";
    }
    throw Refusal.invalid(
        "The file (%s) has no known ending.".formatted(file),
        "Let it end in .csv, .jsonl or .parquet, a log in .xes or .ocel.json.");
  }

  private URI address(Words given, String what) {
    String url =
        given
            .find("--url")
            .orElse("http://127.0.0.1:" + environment.getProperty("server.port", "8080"));
    try {
      return URI.create("%s/api/%s".formatted(url, what));
    } catch (IllegalArgumentException e) {
      throw Refusal.invalid(
          "The list (%s) is no address.".formatted(what), "See throughline export --help.");
    }
  }

  private InputStream ask(URI list) throws IOException, InterruptedException {
    HttpResponse<InputStream> answer = send(list);
    if (answer.statusCode() == 200
        && answer.headers().firstValue("Content-Disposition").isPresent()) {
      return answer.body();
    }
    try (InputStream body = answer.body()) {
      if (answer.statusCode() != 200) {
        throw refused(answer.statusCode(), new String(body.readAllBytes(), StandardCharsets.UTF_8));
      }
      throw Refusal.invalid(
          "There is no list (%s).".formatted(list.getPath()), "See throughline export --help.");
    }
  }

  private HttpResponse<InputStream> send(URI list) throws IOException, InterruptedException {
    HttpClient client = HttpClient.newHttpClient();
    HttpRequest request =
        HttpRequest.newBuilder(list)
            .header("Authorization", "Bearer " + environment.getProperty("throughline.api-key", ""))
            .build();
    try {
      return client.send(request, HttpResponse.BodyHandlers.ofInputStream());
    } catch (ConnectException e) {
      throw new Refusal(
          CommonError.UNAVAILABLE,
          "Nothing answers at %s.".formatted(list.getAuthority()),
          "Start it with throughline serve, or name it with --url.");
    }
  }

  private Refusal refused(int status, String body) {
    if (status == CommonError.NOT_LOGGED_IN.status()) {
      return new Refusal(
          CommonError.NOT_LOGGED_IN,
          "The API key is missing or not known.",
          "Make one under Administration and set THROUGHLINE_API_KEY.");
    }
    try {
      JsonNode problem = json.readTree(body);
      return new Refusal(
          CommonError.INVALID,
          problem.path("detail").asString("The list was refused (%s).".formatted(status)),
          problem.path("next").asString("See throughline export --help."));
    } catch (JacksonException e) {
      return new Refusal(
          CommonError.UNREADABLE,
          "The answer (%s) cannot be read.".formatted(status),
          "Check that --url names an installation of Throughline.");
    }
  }

  /** Writes beside the file first, so that what stands under its name is whole. */
  private static long keep(InputStream body, Path file) throws IOException {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try {
      long bytes = copy(body, part);
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
      return bytes;
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private static long copy(InputStream body, Path part) throws IOException {
    long bytes = 0;
    long said = System.nanoTime();
    byte[] buffer = new byte[1 << 16];
    try (OutputStream out = Files.newOutputStream(part)) {
      for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
        out.write(buffer, 0, read);
        bytes += read;
        if (System.nanoTime() - said > BETWEEN_LINES.toNanos()) {
          said = System.nanoTime();
          System.out.printf(Locale.ROOT, "%,d bytes so far …%n", bytes);
        }
      }
    }
    return bytes;
  }
}
