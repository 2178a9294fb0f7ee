package throughline.customers.segments;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import throughline.customers.Consents;
import throughline.customers.profile.Claim;
import throughline.customers.profile.ProfileRules;
import throughline.engine.condition.Beside;
import throughline.engine.condition.Condition;
import throughline.engine.condition.Question;
import throughline.platform.Pieces;
import throughline.sources.SourceId;

/** What is known of customers beside their timelines, now and in the past. */
@Component
class KnownOfCustomers {
  private static final String NOW =
      """
      select customer, source, id, attributes -> ? ->> 'value' as value,
             (attributes -> ? ->> 'at')::bigint as at
      from customers.record
      where customer is not null and attributes -> ? is not null
        and (?::bigint[] is null or customer = any(?))
      """;
  private static final String SAID =
      """
      select r.customer, r.source, r.id, s.attributes ->> ? as value,
             floor(extract(epoch from s.at) * 1000000)::bigint as at
      from customers.statement s join customers.record r on r.id = s.record
      where r.customer is not null and s.attributes -> ? is not null
      """;
  private static final String CORRECTED =
      """
      union all
      select r.customer, 2147483647 as source, r.id, coalesce(c.value, ''),
             floor(extract(epoch from c.at) * 1000000)::bigint as at
      from customers.profile_correction c join customers.record r on r.id = c.record
      where r.customer is not null and c.attribute = ?
        and (?::bigint[] is null or r.customer = any(?))
      order by customer
      """;
  private static final String SCORES =
      """
      select coalesce(o.customer, case when i.concern is null then r.customer end) as customer,
             i.scale, i.score, floor(extract(epoch from i.time) * 1000)::bigint as at
      from customers.interaction i
        left join customers.record r on r.id = i.record
        left join customers.concern c on c.id = i.concern
        left join customers.record o on o.id = c.record
      where i.score is not null and (?::text is null or i.scale = ?) %s
      order by 1, i.time, i.source, i.message, i.part
      """;

  private static final String OF_SOME =
      """
      and i.id in (
        select x.id from customers.record w join customers.interaction x
          on x.record = w.id and x.concern is null where w.customer = any(?)
        union all
        select x.id from customers.record w join customers.concern y on y.record = w.id
          join customers.interaction x on x.concern = y.id where w.customer = any(?))
      """;

  /** What sources date ahead is known all the same. */
  private static final long[] NOW_AND_ALWAYS = {Long.MAX_VALUE / 1_000};

  /** So many at once, whatever they said. */
  private static final int CHUNK = 20_000;

  private final RowsAsTheyCome rows;
  private final ProfileRules rules;
  private final Consents consents;

  KnownOfCustomers(RowsAsTheyCome rows, ProfileRules rules, Consents consents) {
    this.rows = rows;
    this.rules = rules;
    this.consents = consents;
  }

  private record Scored(long at, double value) {}

  /**
   * What is known now.
   *
   * @param customers of whom, null for everybody
   */
  Answered now(List<Question> questions, @Nullable Collection<Long> customers, long at) {
    List<Answered> answered = Answered.now(questions.size());
    long[] instants = {at};
    for (int i = 0; i < questions.size(); i++) {
      if (questions.get(i) instanceof Condition.Attribute attribute) {
        Long[] of = customers == null ? null : customers.toArray(Long[]::new);
        String name = attribute.name();
        answer(
            i,
            attribute,
            answered,
            NOW_AND_ALWAYS,
            NOW + CORRECTED,
            new @Nullable Object[] {name, name, name, of, of, name, of, of});
      }
      if (questions.get(i) instanceof Condition.ScoreBelow score) {
        answer(i, score, answered, instants, customers);
      }
      if (questions.get(i) instanceof Condition.Consent consent) {
        answer(i, consent, answered, instants, customers);
      }
    }
    return answered.get(0);
  }

  /** What was known as of some instants, of everybody. */
  List<Beside> asOf(List<Question> questions, long[] instants) {
    List<Answered> answered = Answered.past(questions.size(), instants.length);
    for (int i = 0; i < questions.size(); i++) {
      if (questions.get(i) instanceof Condition.Attribute attribute) {
        String name = attribute.name();
        @Nullable Object[] parameters = {name, name, name, null, null};
        answer(i, attribute, answered, instants, SAID + CORRECTED, parameters);
      }
      if (questions.get(i) instanceof Condition.ScoreBelow score) {
        answer(i, score, answered, instants, null);
      }
      if (questions.get(i) instanceof Condition.Consent consent) {
        answer(i, consent, answered, instants, null);
      }
    }
    return List.copyOf(answered);
  }

  private void answer(
      int question,
      Condition.Attribute attribute,
      List<Answered> answered,
      long[] instants,
      String sql,
      @Nullable Object[] parameters) {
    ProfileRules.InForce inForce = rules.inForce();
    eachCustomer(
        sql,
        parameters,
        row ->
            new Claim(
                row.getString("value"), row.getInt("source"), row.getLong("id"), row.getLong("at")),
        (customer, claims) -> {
          long heard = 0;
          boolean holds = false;
          for (int i = 0; i < instants.length; i++) {
            long before = instants[i] * 1_000;
            long now = claims.stream().filter(claim -> claim.at() < before).count();
            // Most instants hear what the one before heard.
            if (now != heard) {
              heard = now;
              holds = holds(attribute, inForce, latestOfEachRecord(claims, before));
            }
            if (holds) {
              answered.get(i).holds(question, customer);
            }
          }
        });
  }

  private static boolean holds(
      Condition.Attribute attribute, ProfileRules.InForce inForce, List<Claim> known) {
    return !known.isEmpty()
        && attribute
            .comparison()
            .test(inForce.choose(attribute.name(), known).value(), attribute.values());
  }

  /** What each record, and a person about it, said last; nothing where that was taken back. */
  private static List<Claim> latestOfEachRecord(List<Claim> claims, long before) {
    record Speaker(long record, boolean person) {}
    Map<Speaker, Claim> latest = new HashMap<>();
    for (Claim claim : claims) {
      if (claim.at() < before) {
        boolean person = claim.source() == SourceId.WORKSPACE.value();
        latest.merge(
            new Speaker(claim.record(), person), claim, (a, b) -> b.at() >= a.at() ? b : a);
      }
    }
    return latest.values().stream().filter(claim -> !claim.value().isBlank()).toList();
  }

  private void answer(
      int question,
      Condition.ScoreBelow score,
      List<Answered> answered,
      long[] instants,
      @Nullable Collection<Long> customers) {
    String scale = score.scale();
    Long[] of = customers == null ? null : customers.toArray(Long[]::new);
    eachCustomer(
        SCORES.formatted(of == null ? "" : OF_SOME),
        of == null
            ? new @Nullable Object[] {scale, scale}
            : new @Nullable Object[] {scale, scale, of, of},
        row -> new Scored(row.getLong("at"), row.getDouble("score")),
        (customer, scores) -> {
          for (int i = 0; i < instants.length; i++) {
            judge(question, customer, score.value(), scores, instants[i], answered.get(i));
          }
        });
  }

  private void answer(
      int question,
      Condition.Consent consent,
      List<Answered> answered,
      long[] instants,
      @Nullable Collection<Long> customers) {
    List<Instant> at = LongStream.of(instants).mapToObj(Instant::ofEpochMilli).toList();
    List<Long> asked = customers == null ? everybody() : List.copyOf(customers);
    for (List<Long> some : Pieces.of(asked, CHUNK)) {
      consents.allowing(
          consent.purpose(),
          some,
          at,
          (customer, instant, allowed, change) -> {
            Answered known = answered.get(instant);
            if (allowed) {
              known.holds(question, customer);
            }
            if (change != null) {
              known.until(question, customer, firstMillisFrom(change));
            }
          });
    }
  }

  private List<Long> everybody() {
    List<Long> all = new ArrayList<>();
    rows.each(
        "select distinct customer from customers.record where customer is not null",
        row -> all.add(row.getLong(1)));
    return all;
  }

  private static long firstMillisFrom(Instant instant) {
    return instant.plusNanos(999_999).toEpochMilli();
  }

  private static void judge(
      int question, long customer, double below, List<Scored> scores, long at, Answered answered) {
    Scored last = null;
    for (Scored one : scores) {
      if (one.at() >= at) {
        answered.until(question, customer, one.at() + 1);
        break;
      }
      last = one;
    }
    if (last != null && last.value() < below) {
      answered.holds(question, customer);
    }
  }

  /** Reads a row. */
  @FunctionalInterface
  private interface Reading<T> {
    T read(java.sql.ResultSet row) throws java.sql.SQLException;
  }

  /** Gathers rows that come in the order of their customers. */
  private <T> void eachCustomer(
      String sql,
      @Nullable Object[] parameters,
      Reading<T> reading,
      BiConsumer<Long, List<T>> use) {
    List<T> gathered = new ArrayList<>();
    long[] current = {0};
    rows.each(
        sql,
        row -> {
          long customer = row.getLong("customer");
          if (row.wasNull()) {
            return;
          }
          if (customer != current[0] && !gathered.isEmpty()) {
            use.accept(current[0], gathered);
            gathered.clear();
          }
          current[0] = customer;
          gathered.add(reading.read(row));
        },
        parameters);
    if (!gathered.isEmpty()) {
      use.accept(current[0], gathered);
    }
  }
}
