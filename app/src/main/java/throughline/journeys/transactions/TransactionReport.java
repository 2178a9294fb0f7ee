package throughline.journeys.transactions;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.engine.silo.FirstTimeRight;
import throughline.engine.silo.StandardTransaction.Failure;
import throughline.engine.statistics.Share;
import throughline.journeys.Names;
import throughline.journeys.SiloReport;

/**
 * One standard transaction as it was lived.
 *
 * @param right journeys that were right the first time, of those that were judged
 * @param kept journeys that kept the promise, or null where nothing is promised
 * @param incomplete journeys that began and were never complete
 * @param tooYoung journeys that were complete too late to be judged
 * @param completed journeys that were complete in their days, of those that had these days
 * @param leftAt where the others were left, the most journeys first
 */
record TransactionReport(
    long lakeVersion,
    SiloReport.Part right,
    SiloReport.@Nullable Part kept,
    List<FailedCondition> failures,
    TransactionChart chart,
    @Nullable TransactionChart keptChart,
    long incomplete,
    long tooYoung,
    SiloReport.Part completed,
    double medianDurationSeconds,
    double p90DurationSeconds,
    List<LeftAt> leftAt) {

  /** How many of all that were judged failed a condition; a journey may fail several. */
  record FailedCondition(String failure, SiloReport.Part journeys) {}

  record LeftAt(String touchpoint, String name, long journeys) {}

  static TransactionReport of(JudgedTransactions.Judged judged, boolean weekly, Names names) {
    FirstTimeRight.Answer answer = judged.answer();
    boolean promised = judged.transaction().content().promise() != null;
    List<FirstTimeRight.Day> spans = weekly ? answer.weeks() : answer.days();
    int days = weekly ? 7 : 1;
    return new TransactionReport(
        judged.lakeVersion(),
        SiloReport.Part.of(answer.right()),
        promised ? SiloReport.Part.of(answer.kept()) : null,
        failures(answer, promised),
        TransactionChart.of(spans, days, FirstTimeRight.Day::right),
        promised ? TransactionChart.of(spans, days, FirstTimeRight.Day::kept) : null,
        answer.incomplete(),
        answer.tooYoung(),
        SiloReport.Part.of(judged.completion().completed()),
        SiloReport.seconds(judged.completion().durations().median()),
        SiloReport.seconds(judged.completion().durations().p90()),
        judged.completion().dropOffs().stream()
            .map(
                one ->
                    new LeftAt(
                        Integer.toString(one.step()), names.step(one.step()), one.journeys()))
            .toList());
  }

  private static List<FailedCondition> failures(FirstTimeRight.Answer answer, boolean promised) {
    return Arrays.stream(Failure.values())
        .filter(failure -> promised || failure != Failure.PROMISE_BROKEN)
        .map(
            failure ->
                new FailedCondition(
                    Failures.name(failure),
                    SiloReport.Part.of(
                        new Share(
                            answer.failures().getOrDefault(failure, 0L), answer.right().of()))))
        .toList();
  }
}
