package throughline.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import throughline.engine.identity.Figures;
import throughline.engine.identity.Records;
import throughline.engine.identity.Resolution;
import throughline.engine.identity.Resolving;
import throughline.engine.identity.Schema;
import throughline.engine.identity.Settings;

/** Which records are one customer. */
@Command(
    name = "resolve",
    mixinStandardHelpOptions = true,
    description = "Which records of files are one customer, with no installation and no labels.",
    footer = {
      "",
      "Without --config the meaning of columns is guessed and printed; save what is printed,",
      "edit it and give it back with --config. CLUSTERS has the columns id and cluster."
    })
final class Resolve implements Callable<Integer> {
  /** Where records are compared. */
  enum Engine {
    THREADS
  }

  @Parameters(arity = "1..*", paramLabel = "RECORDS", description = "CSV, TSV or JSON Lines.")
  private List<Path> files = List.of();

  @Option(names = "--config", paramLabel = "FILE", description = "What the columns mean, as YAML.")
  private @Nullable Path config;

  @Option(names = "--id", paramLabel = "COLUMN", description = "The column with the record's id.")
  private @Nullable String id;

  @Option(
      names = "--out",
      paramLabel = "CLUSTERS",
      description = "Write each record with its customer as CSV.")
  private @Nullable Path out;

  @Option(names = "--matches", paramLabel = "MATCHES", description = "Write the pairs as CSV.")
  private @Nullable Path matches;

  @Option(
      names = "--explain",
      arity = "2",
      paramLabel = "ID",
      description = "Say why two records are, or are not, one customer.")
  private @Nullable List<String> explain;

  @Option(
      names = "--engine",
      paramLabel = "threads",
      description = "Where to compute (default: ${DEFAULT-VALUE}).")
  private Engine engine = Engine.THREADS;

  @Option(names = "--threads", paramLabel = "N", description = "Default: all processors.")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Of the pairs drawn at random (default: ${DEFAULT-VALUE}).")
  private long seed = 1;

  @Spec private @Nullable CommandSpec command;

  @Override
  public Integer call() {
    long begin = System.nanoTime();
    requireUse();
    PrintWriter err = specification().commandLine().getErr();
    Progress progress = Progress.to(err);
    RecordFiles input = new RecordFiles(files, progress);
    ResolveConfig meaning = meaning(input);
    Records records = input.read(meaning.id(), meaning.schema());
    if (input.leftOut() > 0) {
      err.printf("%,d rows were left out. %s%n", input.leftOut(), input.firstReason());
    }
    progress.report("Resolving %,d records".formatted(records.size()));
    Resolution resolution =
        new Resolving(new Settings(meaning.enough(), threads, seed)).resolve(records);
    progress.end();
    write(resolution, input.ids());
    tell(resolution, meaning, input, (System.nanoTime() - begin) / 1e9);
    return 0;
  }

  private ResolveConfig meaning(RecordFiles input) {
    if (config == null) {
      String column = input.idColumn(id);
      Schema guessed = input.guess(column);
      return new ResolveConfig(column, Settings.enough(guessed), guessed);
    }
    ResolveConfig read = ResolveConfig.read(config);
    String column = input.idColumn(id == null ? read.id() : id);
    return new ResolveConfig(column, read.enough(), read.schema());
  }

  private void write(Resolution resolution, List<String> ids) {
    ResolvedFiles written = new ResolvedFiles(resolution, ids);
    if (out != null) {
      written.clusters(out);
    }
    if (matches != null) {
      written.matches(matches);
    }
  }

  private void tell(
      Resolution resolution, ResolveConfig meaning, RecordFiles input, double seconds) {
    PrintWriter told = specification().commandLine().getOut();
    if (config == null) {
      told.println("# What the columns are taken for; save, edit and give with --config");
      told.print(meaning.yaml());
    }
    summary(told, resolution.figures(), resolution, seconds);
    if (explain != null) {
      new ExplainedPair(resolution, input.ids()).print(told, explain.get(0), explain.get(1));
    }
    told.flush();
  }

  private static void summary(
      PrintWriter told, Figures figures, Resolution resolution, double seconds) {
    Table table = new Table("Customers", "what", "figure");
    table.row("records", "%,d".formatted(figures.records()));
    table.row("customers", "%,d".formatted(figures.customers()));
    table.row("largest customer", "%,d records".formatted(figures.largest()));
    table.row("exact matches", "%,d".formatted(figures.exact()));
    table.row("probable matches", "%,d".formatted(figures.probable()));
    table.row("left to people", "%,d pairs".formatted(figures.review()));
    table.row("estimated precision", "%.4f".formatted(figures.precision()));
    table.row("estimated recall", "%.4f".formatted(figures.recall()));
    table.row("estimated recall of blocking", "%.4f".formatted(figures.blockingRecall()));
    table.row("blocking keys", "%d".formatted(resolution.keys().size()));
    table.row("seconds", "%.1f".formatted(seconds));
    table.print(told);
    if (!resolution.verdict().isTrusted()) {
      told.println("  Do not trust this without looking:");
      resolution.verdict().doubts().forEach(doubt -> told.println("  - " + doubt));
    }
  }

  private void requireUse() {
    if (threads < 1) {
      throw new ParameterException(specification().commandLine(), "--threads must be 1 or more.");
    }
    if (out == null && matches == null && explain == null) {
      throw new ParameterException(
          specification().commandLine(), "Name what to write with --out CLUSTERS.csv.");
    }
  }

  private CommandSpec specification() {
    return java.util.Objects.requireNonNull(command, "picocli sets it");
  }
}
