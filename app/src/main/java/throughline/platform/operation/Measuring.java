package throughline.platform.operation;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import throughline.platform.ReportsMeasures;
import throughline.platform.ReportsMeasures.Measure;

/** The measures of the house as Prometheus reads them, taken anew every few seconds. */
@Component
public class Measuring {
  private final ObjectProvider<ReportsMeasures> reporting;
  private final MeterRegistry meters;
  private final Map<String, MultiGauge> gauges = new HashMap<>();
  private volatile boolean ready;

  Measuring(ObjectProvider<ReportsMeasures> reporting, MeterRegistry meters) {
    this.reporting = reporting;
    this.meters = meters;
  }

  /** What is reported is all there once the application is. */
  @EventListener(ApplicationReadyEvent.class)
  void begin() {
    ready = true;
  }

  boolean step() {
    return ready && take();
  }

  /** Takes all measures once; what is reported no more is gone from then on. */
  public synchronized boolean take() {
    Map<String, List<Measure>> named =
        reporting.stream()
            .flatMap(one -> one.measures().stream())
            .collect(Collectors.groupingBy(Measure::name));
    named.forEach((name, some) -> gauges.computeIfAbsent(name, fresh -> gauge(some.get(0))));
    gauges.forEach(
        (name, gauge) -> gauge.register(rows(named.getOrDefault(name, List.of())), true));
    return false;
  }

  private MultiGauge gauge(Measure first) {
    return MultiGauge.builder(first.name()).description(first.description()).register(meters);
  }

  private static List<MultiGauge.Row<?>> rows(List<Measure> measures) {
    List<MultiGauge.Row<?>> rows = new ArrayList<>();
    for (Measure measure : measures) {
      Tags tags = Tags.empty();
      for (Map.Entry<String, String> tag : measure.tags().entrySet()) {
        tags = tags.and(tag.getKey(), tag.getValue());
      }
      rows.add(MultiGauge.Row.of(tags, measure.value()));
    }
    return rows;
  }
}
