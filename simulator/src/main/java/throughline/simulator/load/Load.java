package throughline.simulator.load;

import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Loads a simulated company: a source per system, files by the import, events by the Event API.
 * Loading twice changes nothing, so one that was cut off is simply started again.
 */
public final class Load {
  private static final Duration PAUSE = Duration.ofMillis(200);

  private final Workspace workspace;
  private final PrintStream out;
  private final Map<String, String> writeKeys = new HashMap<>();

  private Load(Workspace workspace, PrintStream out) {
    this.workspace = workspace;
    this.out = out;
  }

  public static void main(String[] arguments) throws IOException, InterruptedException {
    Map<String, String> options = options(arguments);
    String password = System.getenv("THROUGHLINE_PASSWORD");
    String company = options.get("company");
    String url = options.get("url");
    String login = options.get("login");
    if (password == null || company == null || url == null || login == null) {
      System.err.println(
          "usage: Load --company FOLDER --url URL --login LOGIN, the password in"
              + " THROUGHLINE_PASSWORD");
      System.exit(2);
      return;
    }
    Workspace workspace = new Workspace(url);
    try {
      workspace.logIn(login, password);
      Load load = new Load(workspace, System.out);
      load.load(Company.in(Path.of(company)));
      load.resolve();
    } catch (IOException failure) {
      System.err.println("The company could not be loaded: " + failure.getMessage());
      System.exit(1);
    }
  }

  private static Map<String, String> options(String[] arguments) {
    Map<String, String> options = new HashMap<>();
    for (int i = 0; i + 1 < arguments.length; i += 2) {
      options.put(arguments[i].replaceFirst("^--", ""), arguments[i + 1]);
    }
    return options;
  }

  /** Loads the company in the folder and waits until all of it is on the timelines. */
  public static void company(Path folder, Workspace workspace, PrintStream out)
      throws IOException, InterruptedException {
    new Load(workspace, out).load(Company.in(folder));
  }

  private void load(Company company) throws IOException, InterruptedException {
    new Declaring(workspace).declare(company.organisation());
    out.println("Declared the departments, the partners and the hours in which people work.");
    for (Company.Department source : company.sources()) {
      long begun = System.nanoTime();
      if (source.sendsEvents()) {
        sendEvents(source);
      } else {
        importFiles(source);
      }
      out.printf(
          "Loaded %s (%s, %s) in %.1f s.%n",
          source.name(),
          source.department(),
          count(source.files().size(), source.sendsEvents() ? "batch" : "file"),
          (System.nanoTime() - begun) / 1e9);
    }
    waitForProjections();
  }

  private static String count(int n, String what) {
    return n + " " + what + (n == 1 ? "" : what.endsWith("ch") ? "es" : "s");
  }

  private void importFiles(Company.Department source) throws IOException, InterruptedException {
    Path mapping = source.mapping();
    if (mapping == null) {
      throw new IOException("The source (%s) has files but no mapping.".formatted(source.name()));
    }
    sourceOf(source);
    Map<String, String> fields = Map.of("yaml", Files.readString(mapping));
    JsonNode started = workspace.upload("/api/imports", fields, source.files());
    waitForJob(started.path("job").asString());
  }

  private void waitForJob(String id) throws IOException, InterruptedException {
    while (true) {
      JsonNode job = workspace.get("/api/jobs/" + id);
      String state = job.path("state").asString();
      if (state.equals("done")) {
        return;
      }
      if (state.equals("failed")) {
        throw new IOException(
            "The job failed (%s): %s"
                .formatted(job.path("name").asString(), job.path("message").asString()));
      }
      Thread.sleep(PAUSE.toMillis());
    }
  }

  private void sendEvents(Company.Department source) throws IOException, InterruptedException {
    String key = writeKeyOf(source);
    for (Path file : source.files()) {
      send(key, file);
    }
  }

  private void send(String key, Path file) throws IOException, InterruptedException {
    while (true) {
      HttpResponse<String> response = workspace.batch(key, file);
      if (response.statusCode() == 200) {
        return;
      }
      if (response.statusCode() != 429) {
        throw new IOException(
            "%s was answered %s: %s".formatted(file, response.statusCode(), response.body()));
      }
      Thread.sleep(1000 * response.headers().firstValueAsLong("Retry-After").orElse(1));
    }
  }

  /** A key of the source, which is made with its mapping when it is first needed. */
  private String writeKeyOf(Company.Department source) throws IOException, InterruptedException {
    String known = writeKeys.get(source.name());
    if (known != null) {
      return known;
    }
    String id = sourceOf(source);
    Path mapping = source.mapping();
    if (mapping != null) {
      workspace.put(
          "/api/sources/" + id + "/mapping",
          Map.of("yaml", Files.readString(mapping), "note", "simulated company"));
    }
    String key =
        workspace
            .post("/api/sources/" + id + "/write-keys", Map.of("name", "simulated company"))
            .path("key")
            .asString();
    writeKeys.put(source.name(), key);
    return key;
  }

  private String sourceOf(Company.Department source) throws IOException, InterruptedException {
    for (JsonNode known : workspace.get("/api/sources?limit=500").path("items")) {
      if (known.path("name").asString().equals(source.name())) {
        return known.path("id").asString();
      }
    }
    JsonNode created =
        workspace.post(
            "/api/sources",
            Map.of(
                "name", source.name(), "department", source.department(), "kind", source.door()));
    String id = created.path("id").asString();
    workspace.patch("/api/sources/" + id, Map.of("region", source.region()));
    return id;
  }

  /** The company is loaded when everything that came in is on the timelines too. */
  private void waitForProjections() throws IOException, InterruptedException {
    long begun = System.nanoTime();
    long behind = behind();
    while (behind > 0) {
      Thread.sleep(PAUSE.toMillis());
      behind = behind();
    }
    out.printf(
        "Timelines are up to date after another %.1f s.%n", (System.nanoTime() - begun) / 1e9);
  }

  /** Learns who is probably one person, as somebody does on the screen, and applies it. */
  private void resolve() throws IOException, InterruptedException {
    long begun = System.nanoTime();
    JsonNode started = workspace.post("/api/identity/resolutions", Map.of("learn", true));
    waitForJob(started.path("job").asString());
    String resolution = "/api/identity/resolutions/" + started.path("resolution").asString();
    waitForJob(workspace.post(resolution + "/apply", Map.of()).path("job").asString());
    out.printf("Who is who was resolved in %.1f s.%n", (System.nanoTime() - begun) / 1e9);
  }

  private long behind() throws IOException, InterruptedException {
    long behind = 0;
    for (JsonNode projection : workspace.get("/api/status").path("projections")) {
      behind += projection.path("behind").asLong();
    }
    return behind;
  }
}
