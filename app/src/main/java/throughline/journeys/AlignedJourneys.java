package throughline.journeys;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import throughline.customers.CustomersOf;
import throughline.customers.TimelineItem;
import throughline.engine.journey.designed.Aligner;
import throughline.engine.journey.designed.Alignment;
import throughline.engine.journey.designed.PromiseKept;
import throughline.engine.timeline.Dimension;
import throughline.platform.Actor;

/** Single journeys beside the designed maps that are about them. */
@Service
class AlignedJourneys {
  private final CustomersOf customers;
  private final MapsInForce inForce;
  private final Codes codes;
  private final Promises promises;
  private final Clock clock;

  AlignedJourneys(
      CustomersOf customers, MapsInForce inForce, Codes codes, Promises promises, Clock clock) {
    this.customers = customers;
    this.inForce = inForce;
    this.codes = codes;
    this.promises = promises;
    this.clock = clock;
  }

  /**
   * A journey beside one map.
   *
   * @param exact whether no cheaper explanation exists; where not, the cost is an upper bound
   * @param promise null where the map promises customers nothing
   */
  record Beside(
      String map,
      String name,
      int version,
      boolean asDesigned,
      int cost,
      boolean exact,
      List<ConformanceReport.Move> moves,
      @Nullable Fate promise) {}

  /**
   * @param state kept, late, overdue or open
   */
  record Fate(String words, String state, Instant due, @Nullable Instant done) {}

  List<Beside> of(long concern, Actor reader) {
    List<TimelineItem> journey = customers.interactions(concern, reader.role());
    if (journey.isEmpty()) {
      return List.of();
    }
    Names names = codes.names();
    return inForce.all().stream()
        .filter(map -> isAbout(map.form().about(), journey))
        .map(map -> beside(map, journey, names))
        .toList();
  }

  private static boolean isAbout(AboutForm about, List<TimelineItem> journey) {
    Set<String> topics = journey.stream().map(item -> text(item.topic())).collect(toSet());
    Set<String> touchpoints = journey.stream().map(TimelineItem::touchpointId).collect(toSet());
    return about.all() || meets(about.topics(), topics) && meets(about.touchpoints(), touchpoints);
  }

  private static Collector<String, ?, Set<String>> toSet() {
    return Collectors.toSet();
  }

  private static String text(@Nullable String words) {
    return words == null ? "" : words;
  }

  private static boolean meets(List<String> wanted, Set<String> met) {
    return wanted.isEmpty() || wanted.stream().anyMatch(met::contains);
  }

  private Beside beside(MapsInForce.InForce map, List<TimelineItem> journey, Names names) {
    List<Integer> touchpoints =
        journey.stream().map(item -> FilterBar.number(item.touchpointId())).toList();
    List<Integer> departments =
        journey.stream()
            .map(TimelineItem::department)
            .map(id -> id == null ? Dimension.UNKNOWN : FilterBar.number(id))
            .toList();
    Alignment alignment = new Aligner(map.map()).align(touchpoints, departments);
    return new Beside(
        Integer.toString(map.id()),
        map.form().name(),
        map.version(),
        alignment.asDesigned(),
        alignment.cost(),
        alignment.exact(),
        ConformanceReport.moves(
            alignment, DesignedConformance.steps(map, names), touchpoints, names),
        fate(map, touchpoints, journey));
  }

  private @Nullable Fate fate(
      MapsInForce.InForce map, List<Integer> touchpoints, List<TimelineItem> journey) {
    PromiseForm promise = map.form().promise();
    if (promise == null) {
      return null;
    }
    List<Long> times = journey.stream().map(item -> item.at().toEpochMilli()).toList();
    PromiseKept.Fate fate =
        new PromiseKept(map.map(), promises.deadline(promise))
            .of(touchpoints, times, clock.millis());
    Long done = fate.done();
    return new Fate(
        promise.words(),
        fate.state().name().toLowerCase(Locale.ROOT),
        Instant.ofEpochMilli(fate.due()),
        done == null ? null : Instant.ofEpochMilli(done));
  }
}
