package throughline.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import throughline.engine.timeline.Scope;
import throughline.lake.LakeFolder;
import throughline.lake.format.Fault;
import throughline.lake.mapping.Mappings;
import throughline.lake.mapping.ParsedMappings;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Journeys and silos of event files. */
@Command(
    name = "mine",
    mixinStandardHelpOptions = true,
    description = "Journeys and silos of event files, with no installation.",
    footer = {
      "",
      "A CSV file has the columns case_id, activity, timestamp and, where known, event_no,",
      "resource, department, team, customer, channel, topic and start_timestamp."
    })
final class Mine implements Callable<Integer> {
  /** Where analyses run. */
  enum Engine {
    THREADS,
    SPARK
  }

  @Parameters(
      arity = "1..*",
      paramLabel = "LOG",
      description =
          "CSV, XES, OCEL 2.0 JSON, JSON Lines or Parquet, plain or gzip-compressed; or a lake"
              + " folder.")
  private List<Path> logs = List.of();

  @Option(
      names = "--mapping",
      paramLabel = "FILE",
      description = "What the files' rows mean, as YAML.")
  private @Nullable Path mapping;

  @Option(
      names = "--case",
      paramLabel = "TYPE",
      description =
          "In OCEL: the object type whose objects are the cases (default: the type of which most"
              + " events name just one object).")
  private @Nullable String caseType;

  @Option(
      names = "--json",
      paramLabel = "FILE",
      description = "Write all figures as JSON; - is standard output.")
  private @Nullable Path json;

  @Option(
      names = "--map",
      paramLabel = "FILE",
      description = "Draw the map as SVG, with a lane for each department.")
  private @Nullable Path map;

  @Option(
      names = "--steps",
      paramLabel = "0..1",
      description = "The share of activities on the drawn map (default: ${DEFAULT-VALUE}).")
  private double steps = 1;

  @Option(
      names = "--paths",
      paramLabel = "0..1",
      description = "The share of arcs on the drawn map (default: ${DEFAULT-VALUE}).")
  private double paths = 0.3;

  @Option(
      names = "--engine",
      paramLabel = "threads|spark",
      description = "Where to compute (default: threads).")
  private Engine engine = Engine.THREADS;

  @Option(
      names = "--spark-home",
      paramLabel = "FOLDER",
      description = "Where Apache Spark is (default: the folder that SPARK_HOME names).")
  private @Nullable Path sparkHome;

  @Option(
      names = "--master",
      paramLabel = "URL",
      description =
          "Where Spark computes, such as spark://HOST:7077 (default: ${DEFAULT-VALUE}). Its workers"
              + " read the lake, so it has to lie where they can.")
  private String master = "local[*]";

  @Option(names = "--threads", paramLabel = "N", description = "Default: all processors.")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Spec private @Nullable CommandSpec command;

  private long leftOut;

  @Override
  public Integer call() {
    requireShares();
    try (EventLog log = engine == Engine.SPARK ? sparkLog() : log()) {
      MinedFigures figures = MinedFigures.of(log, Scope.ALL);
      if (map != null) {
        write(map, new DrawnMap(steps, paths).svg(log, figures.map()));
      }
      tell(figures, log);
    }
    return 0;
  }

  private EventLog log() {
    return isLake() ? EventLog.ofLake(logs.get(0), threads) : readLog();
  }

  /** Whether there is a Spark is asked before a long log is read. */
  private EventLog sparkLog() {
    SparkSubmit spark = SparkSubmit.of(sparkHome, master);
    EventLog log = log();
    SparkFolder folder = SparkFolder.create();
    return folder.submitted(log, spark, isLake() ? logs.get(0) : folder.write(log));
  }

  private boolean isLake() {
    boolean any = logs.stream().anyMatch(LakeFolder::isLake);
    if (any && (logs.size() > 1 || mapping != null)) {
      throw new CommandFailure(
          "A lake folder is mined by itself.", "Name only the folder, without a mapping.");
    }
    return any;
  }

  private void requireEachOnce() {
    Set<Path> once = new HashSet<>();
    for (Path log : logs) {
      if (!once.add(log.toAbsolutePath().normalize())) {
        throw new CommandFailure(
            "The file (%s) is given twice.".formatted(log),
            "Give it once, or its events count twice.");
      }
    }
  }

  private EventLog readLog() {
    requireEachOnce();
    PrintWriter err = specification().commandLine().getErr();
    EventLogReader reader = new EventLogReader(Progress.to(err));
    Mappings mappings = mappings();
    if (mappings == null) {
      reader.read(logs, caseType);
    } else {
      reader
          .read(logs, mappings)
          .forEach(
              file -> err.println("The file (%s) is not named in the mapping.".formatted(file)));
    }
    EventLog log = reader.log(threads);
    leftOut = reader.leftOut();
    if (leftOut > 0) {
      err.println("%,d rows were left out. %s".formatted(leftOut, reader.firstReason()));
      err.flush();
    }
    return log;
  }

  private @Nullable Mappings mappings() {
    if (mapping == null) {
      return null;
    }
    try {
      ParsedMappings parsed = Mappings.parse(Files.readString(mapping));
      if (parsed.errors().isEmpty()) {
        return parsed.valid();
      }
      Fault fault = parsed.errors().get(0);
      throw new CommandFailure(
          "The mapping (%s) has an error in line %d: %s"
              .formatted(mapping, fault.line(), fault.reason()),
          fault.next());
    } catch (IOException e) {
      throw new CommandFailure(
          "The mapping (%s) cannot be read (%s).".formatted(mapping, e.getClass().getSimpleName()),
          "Give the path of a YAML file in UTF-8.");
    }
  }

  private void tell(MinedFigures figures, EventLog log) {
    PrintWriter out = specification().commandLine().getOut();
    MinedDocument document = new MinedDocument(figures, log);
    if (json == null) {
      new MinedSummary(figures, document).print(out);
    } else {
      Map<String, Object> content = document.content();
      content.put("rows_left_out", leftOut);
      write(json, text(content));
    }
    out.flush();
  }

  private static String text(Map<String, Object> content) {
    JsonMapper mapper = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    return mapper.writeValueAsString(content) + "\n";
  }

  private void write(Path file, String text) {
    if (file.toString().equals("-")) {
      specification().commandLine().getOut().print(text);
      return;
    }
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new CommandFailure(
          "The file (%s) cannot be written (%s).".formatted(file, e.getClass().getSimpleName()),
          "Name a file in a folder that is there and may be written.");
    }
  }

  private void requireShares() {
    for (double share : new double[] {steps, paths}) {
      if (!(share >= 0 && share <= 1)) {
        throw new ParameterException(
            specification().commandLine(), "--steps and --paths must be 0 to 1.");
      }
    }
    if (threads < 1) {
      throw new ParameterException(specification().commandLine(), "--threads must be 1 or more.");
    }
  }

  private CommandSpec specification() {
    return java.util.Objects.requireNonNull(command, "picocli sets it");
  }
}
