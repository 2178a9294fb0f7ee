package throughline.customers.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import throughline.customers.Masking;
import throughline.customers.matching.ComparedValues.Values;
import throughline.customers.matching.Resolutions.Resolution;
import throughline.customers.matching.WeighingRecords.Pair;
import throughline.customers.matching.WhoIsWho.Obstacle;
import throughline.customers.matching.WhoIsWho.Step;
import throughline.engine.identity.Comparing;
import throughline.engine.identity.Contribution;
import throughline.engine.identity.Explanation;
import throughline.engine.identity.Schema;
import throughline.engine.identity.Weighing;
import throughline.platform.Refusal;

/** Two records beside each other: what speaks for one person and what against, and what holds. */
@Component
class SideBySide {
  private final JdbcClient jdbc;
  private final Resolutions resolutions;
  private final ComparedValues values;
  private final ReviewQueue queue;
  private final WhoIsWho who;

  SideBySide(
      JdbcClient jdbc,
      Resolutions resolutions,
      ComparedValues values,
      ReviewQueue queue,
      WhoIsWho who) {
    this.jdbc = jdbc;
    this.resolutions = resolutions;
    this.values = values;
    this.queue = queue;
    this.who = who;
  }

  /** One of the two records. */
  record Side(
      String record, String customer, @Nullable String name, String sourceName, int records) {}

  /**
   * What one field adds, in bits: above 0 for one person, below 0 against.
   *
   * @param one the value as it was compared
   * @param oneRecorded the value as its source recorded it, where that is not the same
   * @param words how the values agree
   */
  record FieldWeight(
      String field,
      @Nullable String one,
      @Nullable String other,
      @Nullable String oneRecorded,
      @Nullable String otherRecorded,
      String level,
      String words,
      double bits) {}

  /**
   * Two records.
   *
   * @param bits the weight: the start, all fields and the household's share sum to it; null where
   *     nothing was learned yet
   * @param verdict same, waiting, denied, limited, born or different
   * @param sentence why
   * @param path how evidence leads from one to the other; empty between two customers
   */
  record Pairing(
      Side a,
      Side b,
      @Nullable Double bits,
      @Nullable Double probability,
      double start,
      List<FieldWeight> fields,
      double household,
      String verdict,
      String sentence,
      List<Step> path) {}

  Pairing of(Pair pair, Masking masking) {
    Side a = side(pair.a(), masking);
    Side b = side(pair.b(), masking);
    Optional<Resolution> inForce = resolutions.inForce();
    Optional<Compared> compared = inForce.flatMap(resolution -> compare(resolution, pair));
    Optional<Explanation> why = compared.map(Compared::why);
    boolean one = a.customer().equals(b.customer());
    List<Step> path = one ? who.path(pair.a(), pair.b(), masking) : List.of();
    Obstacle obstacle = one ? Obstacle.NONE : who.obstacle(pair.a(), pair.b());
    return new Pairing(
        a,
        b,
        why.map(Explanation::score).orElse(null),
        why.map(Explanation::probability).orElse(null),
        why.map(Explanation::start).orElse(0.0),
        compared.map(both -> fields(both, masking)).orElse(List.of()),
        why.map(Explanation::household).orElse(0.0),
        verdict(one, obstacle, inForce, why),
        sentence(one, obstacle, inForce, why),
        path);
  }

  void mustExist(Pair pair) {
    side(pair.a(), Masking.MASKED);
    side(pair.b(), Masking.MASKED);
  }

  private static String verdict(
      boolean one, Obstacle obstacle, Optional<Resolution> inForce, Optional<Explanation> why) {
    if (one) {
      return "same";
    }
    return switch (obstacle) {
      case DENIED -> "denied";
      case LIMIT -> "limited";
      case BIRTHS -> "born";
      case NONE ->
          why.isPresent() && why.get().score() >= inForce.orElseThrow().lower()
              ? "waiting"
              : "different";
    };
  }

  private static String sentence(
      boolean one, Obstacle obstacle, Optional<Resolution> inForce, Optional<Explanation> why) {
    if (one) {
      return "They are one customer.";
    }
    return switch (obstacle) {
      case DENIED -> "A person said that they are not the same.";
      case LIMIT -> "Together they would hold more different numbers than one customer may.";
      case BIRTHS ->
          "Several records of each agree in a date of birth, and it is not the same one.";
      case NONE ->
          why.map(explanation -> tooLittle(explanation, inForce.orElseThrow()))
              .orElse("Nothing was learned yet that could compare them.");
    };
  }

  private static String tooLittle(Explanation why, Resolution inForce) {
    if (why.score() >= inForce.upper()) {
      return "The two are alike, but the other records of their customers speak against it.";
    }
    Contribution worst =
        why.fields().stream().min(Comparator.comparingDouble(Contribution::bits)).orElseThrow();
    String against =
        worst.bits() < 0
            ? "Most against it speaks %s: %s.".formatted(worst.field(), worst.level())
            : "Nothing speaks against it; too little speaks for it.";
    return String.format(
        Locale.ROOT,
        "The weight is %.1f; %.1f would be enough. %s",
        why.score(),
        inForce.upper(),
        against);
  }

  /** Two records as they were compared, with what they say and how that agrees in words. */
  private record Compared(
      Explanation why, List<String> words, Schema schema, Values one, Values other) {

    @Nullable String recorded(Values said, String field, @Nullable String compared) {
      for (int place = 0; place < schema.fields().size(); place++) {
        String value = said.row().get(place);
        if (schema.fields().get(place).name().equals(field) && value != null) {
          return value.equals(compared) ? null : value;
        }
      }
      return null;
    }
  }

  private Optional<Compared> compare(Resolution resolution, Pair pair) {
    Weighing weighing = resolutions.weighing(resolution.learned());
    Map<Long, Values> said =
        values.of(List.of(pair.a(), pair.b()), Map.of(), resolution.meanings(), weighing.schema());
    Values a = said.get(pair.a());
    Values b = said.get(pair.b());
    if (a == null || b == null || weighing.schema().fields().isEmpty()) {
      return Optional.empty();
    }
    Comparing comparing = weighing.comparing();
    int one = comparing.add(a.row());
    int other = comparing.add(b.row());
    return Optional.of(
        new Compared(
            comparing.explain(one, other), comparing.inWords(one, other), weighing.schema(), a, b));
  }

  private static List<FieldWeight> fields(Compared both, Masking masking) {
    List<FieldWeight> fields = new ArrayList<>();
    for (Contribution field : both.why().fields()) {
      String name = field.field();
      fields.add(
          new FieldWeight(
              name,
              masked(field.one(), masking),
              masked(field.other(), masking),
              masked(both.recorded(both.one(), name, field.one()), masking),
              masked(both.recorded(both.other(), name, field.other()), masking),
              field.level(),
              both.words().get(fields.size()),
              field.bits()));
    }
    return fields;
  }

  private static @Nullable String masked(@Nullable String value, Masking masking) {
    return value == null ? null : masking.text(value);
  }

  private Side side(long record, Masking masking) {
    return jdbc.sql(
            """
            select r.*, (select count(*) from customers.record o where o.customer = r.customer) as n
            from customers.record r where r.id = :id and r.customer is not null
            """)
        .param("id", record)
        .query(
            (row, number) ->
                new Side(
                    row.getString("id"),
                    row.getString("customer"),
                    masking.name(row.getString("name")),
                    queue.source(row.getInt("source")),
                    row.getInt("n")))
        .optional()
        .orElseThrow(() -> Refusal.notFound("record", record));
  }
}
