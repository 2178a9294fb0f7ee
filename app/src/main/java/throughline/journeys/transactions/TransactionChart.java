package throughline.journeys.transactions;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import throughline.engine.silo.FirstTimeRight;
import throughline.engine.statistics.ControlChart;
import throughline.engine.statistics.Share;
import throughline.journeys.SiloReport;

/**
 * A p-chart of a share, day by day or week by week. Its centre and limits are learned from all
 * points but the latest, which they judge.
 *
 * @param spread by how much more the shares vary than chance alone would make them
 * @param alarms the latest points that break a rule on the side of the worse
 */
record TransactionChart(
    double centre, double spread, long learnedFrom, List<Point> points, List<Point> alarms) {
  /** As many as the longest rule looks back at. */
  private static final int LATEST = 8;

  /**
   * @param day the first day of the span
   * @param low the least share that chance explains
   * @param broken names of the rules that the point breaks
   */
  record Point(
      LocalDate day,
      LocalDate until,
      SiloReport.Part share,
      double low,
      double high,
      List<String> broken) {}

  static TransactionChart of(
      List<FirstTimeRight.Day> spans, int days, Function<FirstTimeRight.Day, Share> share) {
    List<Share> shares = spans.stream().map(share).toList();
    int learned = Math.max(2, shares.size() - LATEST);
    ControlChart chart = ControlChart.of(shares, learned);
    List<Point> points =
        IntStream.range(0, spans.size())
            .mapToObj(place -> point(spans.get(place), days, chart.points().get(place)))
            .toList();
    return new TransactionChart(
        chart.centre(),
        chart.spread(),
        Math.min(learned, shares.size()),
        points,
        points.subList(Math.max(0, points.size() - LATEST), points.size()).stream()
            .filter(one -> !one.broken().isEmpty() && one.share().value() < chart.centre())
            .toList());
  }

  private static Point point(FirstTimeRight.Day span, int days, ControlChart.Point point) {
    LocalDate day = LocalDate.ofEpochDay(span.day());
    return new Point(
        day,
        day.plusDays(days),
        SiloReport.Part.of(point.share()),
        point.low(),
        point.high(),
        new TreeSet<>(point.broken())
            .stream().map(rule -> rule.name().toLowerCase(Locale.ROOT)).toList());
  }
}
