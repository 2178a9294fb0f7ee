package throughline.command;

import java.util.Arrays;
import java.util.EnumSet;
import org.jspecify.annotations.Nullable;
import throughline.engine.timeline.Columns;
import throughline.engine.timeline.ColumnsBuilder;
import throughline.engine.timeline.Dictionaries;
import throughline.engine.timeline.Dictionary;
import throughline.engine.timeline.Dimension;
import throughline.engine.timeline.InMemoryTimelines;

/** An event log in the making: cases become concerns, their customers own the timelines. */
final class EventLogBuilder {
  private final ColumnsBuilder columns =
      new ColumnsBuilder(
          EnumSet.of(Dimension.TOUCHPOINT, Dimension.KIND, Dimension.TOPIC, Dimension.DIRECTION));
  private final Dictionaries dictionaries = new Dictionaries();
  private final LabelCodes[] labels;
  private final LabelCodes cases = new LabelCodes(new Dictionary());
  private final LabelCodes customers = new LabelCodes(new Dictionary());
  private final CaseCustomers caseCustomers = new CaseCustomers();
  private final EnumSet<Dimension> known = EnumSet.noneOf(Dimension.class);
  private int presentCase;
  private long presentTime;
  private long presentNumber;

  EventLogBuilder() {
    labels =
        Arrays.stream(Dimension.values())
            .map(dimension -> new LabelCodes(dictionaries.of(dimension)))
            .toArray(LabelCodes[]::new);
  }

  /** Begins the next event; what is set after it belongs to it. */
  void event(String caseName, long time, long number) {
    presentCase = cases.code(caseName);
    presentTime = time;
    presentNumber = number;
    columns.append(presentCase, time).concern(presentCase).sequence(number);
  }

  /** Begins an event of no case: it lies in the timeline of what is named, and in no journey. */
  void eventWithoutCase(String timeline, long time, long number) {
    // Cases are names from files, which hold no line break at their begin.
    event("\n" + timeline, time, number);
    columns.concern(Columns.NO_CONCERN);
  }

  void start(long start) {
    columns.start(start);
  }

  void label(Dimension dimension, @Nullable String label) {
    if (label != null) {
      columns.code(dimension, labels[dimension.ordinal()].code(label));
      known.add(dimension);
    }
  }

  void customer(@Nullable String customer) {
    if (customer != null) {
      caseCustomers.name(presentCase, customers.code(customer), presentTime, presentNumber);
    }
  }

  int size() {
    return columns.size();
  }

  EventLog build(@Nullable String topicColumn, @Nullable CaseType caseType, int threads) {
    columns.reassign(caseCustomers::timeline);
    return new EventLog(
        new InMemoryTimelines(columns.build(), dictionaries, threads),
        known,
        caseCustomers.any(),
        known.contains(Dimension.TOPIC) ? topicColumn : null,
        caseType,
        () -> {});
  }
}
