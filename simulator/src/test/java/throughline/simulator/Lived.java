package throughline.simulator;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import throughline.engine.timeline.Direction;
import throughline.engine.timeline.Purpose;
import throughline.lake.mapping.InteractionFact;

/** An interaction as the mapping read it from a generated file, with the person behind it. */
record Lived(
    String source,
    String row,
    String person,
    Instant at,
    String touchpoint,
    String department,
    String concern,
    String topic,
    String team,
    String channel,
    String outcome,
    String kind,
    @Nullable Direction direction,
    @Nullable Purpose purpose,
    @Nullable Double score,
    String comment,
    Map<String, String> properties) {

  static Lived of(String source, String row, String person, InteractionFact fact) {
    return new Lived(
        source,
        row,
        person,
        fact.time(),
        fact.touchpoint().intern(),
        text(fact.department()),
        text(fact.concern()),
        text(fact.topic()),
        text(fact.team()),
        text(fact.channel()),
        text(fact.outcome()),
        text(fact.kind()),
        fact.direction(),
        fact.purpose(),
        fact.score(),
        fact.comment() == null || !source.equals("surveys") ? "" : fact.comment(),
        keepsProperties(source) ? fact.properties() : Map.of());
  }

  private static boolean keepsProperties(String source) {
    return source.equals("billing") || source.equals("surveys");
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value.intern();
  }

  boolean isContact() {
    return direction != null;
  }

  boolean isInbound() {
    return direction == Direction.INBOUND;
  }

  double daysAfter(Lived earlier) {
    return (at.toEpochMilli() - earlier.at.toEpochMilli()) / 86_400_000.0;
  }
}
