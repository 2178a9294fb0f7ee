package throughline.journeys.transactions;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.engine.silo.FirstTimeRight;
import throughline.engine.statistics.Share;
import throughline.platform.NameBeside;

/**
 * A standard transaction in the list, with its shares week by week under control or not.
 *
 * @param judged how many journeys were judged
 * @param kept of those, or null where nothing is promised
 * @param alarms how many of its latest weeks break a rule on the side of the worse
 * @param lastAlarm the Monday of the latest such week
 */
record TransactionLine(
    String id,
    String name,
    @NameBeside("department") @Nullable String department,
    @Nullable String owner,
    int version,
    boolean retired,
    long judged,
    long right,
    double rightShare,
    double rightLow,
    double rightHigh,
    @Nullable Long kept,
    @Nullable Double keptShare,
    @Nullable Double keptLow,
    @Nullable Double keptHigh,
    long incomplete,
    int alarms,
    @Nullable LocalDate lastAlarm) {

  static TransactionLine of(JudgedTransactions.Judged judged) {
    TransactionDefinition definition = judged.transaction().content();
    Share right = judged.answer().right();
    Share kept = definition.promise() == null ? null : judged.answer().kept();
    List<TransactionChart.Point> alarms =
        definition.retired()
            ? List.of()
            : TransactionChart.of(judged.answer().weeks(), 7, FirstTimeRight.Day::right).alarms();
    return new TransactionLine(
        judged.transaction().id(),
        definition.name(),
        definition.department(),
        definition.owner(),
        judged.transaction().version(),
        definition.retired(),
        right.of(),
        right.n(),
        right.value(),
        right.low(),
        right.high(),
        kept == null ? null : kept.n(),
        kept == null ? null : kept.value(),
        kept == null ? null : kept.low(),
        kept == null ? null : kept.high(),
        judged.answer().incomplete(),
        alarms.size(),
        alarms.isEmpty() ? null : alarms.get(alarms.size() - 1).day());
  }
}
