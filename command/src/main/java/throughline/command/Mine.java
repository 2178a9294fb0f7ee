package throughline.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import throughline.engine.timeline.Scope;
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
    THREADS
  }

  @Parameters(
      arity = "1..*",
      paramLabel = "LOG",
      description = "CSV, XES, JSON Lines or Parquet, plain or gzip-compressed.")
  private List<Path> logs = List.of();

  @Option(
      names = "--json",
      paramLabel = "FILE",
      description = "Write all figures as JSON; - is standard output.")
  private @Nullable Path json;

  @Option(
      names = "--engine",
      paramLabel = "threads",
      description = "Where to compute (default: ${DEFAULT-VALUE}).")
  private Engine engine = Engine.THREADS;

  @Option(names = "--threads", paramLabel = "N", description = "Default: all processors.")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Spec private @Nullable CommandSpec command;

  @Override
  public Integer call() {
    PrintWriter err = specification().commandLine().getErr();
    Progress progress = Progress.to(err);
    EventLogReader reader = new EventLogReader(progress, logs.size() > 1);
    logs.forEach(reader::read);
    EventLog log = reader.log(threads);
    progress.end();
    if (reader.leftOut() > 0) {
      err.println("%,d rows were left out. %s".formatted(reader.leftOut(), reader.firstFault()));
      err.flush();
    }
    tell(MinedFigures.of(log, Scope.ALL), log, reader);
    return 0;
  }

  private void tell(MinedFigures figures, EventLog log, EventLogReader reader) {
    PrintWriter out = specification().commandLine().getOut();
    MinedDocument document = new MinedDocument(figures, log);
    if (json == null) {
      new MinedSummary(figures, document).print(out);
    } else {
      Map<String, Object> content = document.content();
      content.put("rows_left_out", reader.leftOut());
      write(json, content, out);
    }
    out.flush();
  }

  private static void write(Path file, Map<String, Object> content, PrintWriter out) {
    JsonMapper mapper = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    String text = mapper.writeValueAsString(content) + "\n";
    if (file.toString().equals("-")) {
      out.print(text);
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

  private CommandSpec specification() {
    return java.util.Objects.requireNonNull(command, "picocli sets it");
  }
}
