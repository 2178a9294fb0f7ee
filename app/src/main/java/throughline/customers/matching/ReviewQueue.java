package throughline.customers.matching;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import throughline.customers.Masking;
import throughline.customers.matching.Resolutions.Resolution;
import throughline.customers.matching.WeighingRecords.Pair;
import throughline.platform.CursorPage;
import throughline.platform.Refusal;
import throughline.platform.Slice;
import throughline.sources.SourceId;
import throughline.sources.Sources;

/**
 * Pairs of records that a person should look at: alike enough to ask, and their customers neither
 * one nor said to be two. Of two customers it asks once, by their most alike records.
 */
@Component
class ReviewQueue {
  private static final String WAITING =
      """
      with pair as (
        select p.a, p.b, p.bits, x.customer as one, y.customer as other, x.name as one_name,
               y.name as other_name, x.source as one_source, y.source as other_source,
               k.at is not null as skipped,
               row_number() over (
                 partition by least(x.customer, y.customer), greatest(x.customer, y.customer)
                 order by p.bits desc, p.a, p.b) as place
        from customers.probable_match p
          join customers.record x on x.id = p.a
          join customers.record y on y.id = p.b
          left join customers.review_skip k on k.a = p.a and k.b = p.b
        where p.learned = :learned and p.bits >= :lower and x.customer <> y.customer
          and not exists (
            select 1 from customers.record one
              join customers.decision_side l on l.record = one.id
              join customers.decision d on d.id = l.decision and not d.undone
              join customers.decision_side r on r.decision = l.decision and r.side <> l.side
              join customers.record other on other.id = r.record
            where one.customer = x.customer and other.customer = y.customer))
      """;

  private final JdbcClient jdbc;
  private final Resolutions resolutions;
  private final Sources sources;
  private final Clock clock;

  ReviewQueue(JdbcClient jdbc, Resolutions resolutions, Sources sources, Clock clock) {
    this.jdbc = jdbc;
    this.resolutions = resolutions;
    this.sources = sources;
    this.clock = clock;
  }

  /** A pair that waits. Above the upper threshold a limit or the rest of its customer holds it. */
  record Waiting(
      String a,
      String b,
      String customerA,
      String customerB,
      @Nullable String nameA,
      @Nullable String nameB,
      String sourceA,
      String sourceB,
      double bits,
      boolean skipped) {

    String cursor() {
      return (skipped ? "1" : "0") + " " + bits + " " + a + " " + b;
    }
  }

  long count() {
    return resolutions
        .inForce()
        .map(
            resolution ->
                jdbc.sql(WAITING + " select count(*) from pair where place = 1")
                    .param("learned", resolution.learned())
                    .param("lower", resolution.lower())
                    .query(Long.class)
                    .single())
        .orElse(0L);
  }

  CursorPage<Waiting> waiting(Slice slice, Masking masking) {
    return resolutions
        .inForce()
        .map(resolution -> waiting(resolution, slice, masking))
        .orElse(CursorPage.whole(List.of()));
  }

  private CursorPage<Waiting> waiting(Resolution resolution, Slice slice, Masking masking) {
    Place after = Place.read(slice);
    List<Waiting> items =
        jdbc.sql(
                WAITING
                    + """
                     select * from pair
                     where place = 1 and (skipped, -bits, a, b) > (:skipped, :bits, :a, :b)
                     order by skipped, -bits, a, b limit :limit
                    """)
            .param("learned", resolution.learned())
            .param("lower", resolution.lower())
            .param("skipped", after.skipped())
            .param("bits", -after.bits())
            .param("a", after.pair().a())
            .param("b", after.pair().b())
            .param("limit", slice.oneMore())
            .query(
                (row, number) ->
                    new Waiting(
                        row.getString("a"),
                        row.getString("b"),
                        row.getString("one"),
                        row.getString("other"),
                        masking.name(row.getString("one_name")),
                        masking.name(row.getString("other_name")),
                        source(row.getInt("one_source")),
                        source(row.getInt("other_source")),
                        row.getDouble("bits"),
                        row.getBoolean("skipped")))
            .list();
    return CursorPage.of(items, slice, Waiting::cursor);
  }

  String source(int id) {
    return sources.source(new SourceId(id)).name();
  }

  private record Place(boolean skipped, double bits, Pair pair) {
    static Place read(Slice slice) {
      if (slice.atStart()) {
        return new Place(false, Double.MAX_VALUE, new Pair(0, 0));
      }
      try {
        String[] parts = slice.cursor().split(" ", -1);
        return new Place(
            parts[0].equals("1"),
            Double.parseDouble(parts[1]),
            new Pair(Long.parseLong(parts[2]), Long.parseLong(parts[3])));
      } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
        throw Refusal.invalid(
                "The cursor is not one of this list.", "Start again without a cursor.")
            .about(slice.cursor());
      }
    }
  }

  void skip(Pair pair, String login) {
    jdbc.sql(
            """
            insert into customers.review_skip (a, b, by, at) values (:a, :b, :by, :at)
            on conflict (a, b) do update set by = excluded.by, at = excluded.at
            """)
        .param("a", pair.a())
        .param("b", pair.b())
        .param("by", login)
        .param("at", Timestamp.from(clock.instant()))
        .update();
  }
}
