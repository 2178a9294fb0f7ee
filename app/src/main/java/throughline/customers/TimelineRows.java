package throughline.customers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import throughline.engine.timeline.Direction;
import throughline.engine.timeline.Purpose;
import throughline.organisation.JoinedDepartments;
import throughline.organisation.Organisation;
import throughline.platform.CursorPage;
import throughline.platform.Listing;
import throughline.platform.Refusal;
import throughline.platform.Slice;
import throughline.sources.Sources;

/** Interactions with their words, a part of a timeline at a time. */
@Component
public class TimelineRows {
  private static final String SELECT =
      """
      select i.*, (select c.key from customers.concern c where c.id = i.concern) as concern_key,
             who.customer, (
               select n.name from customers.record n
               where n.customer = who.customer and n.name is not null order by n.id limit 1) as who,
             team.label as team_label, channel.label as channel_label,
             topic.label as topic_label, outcome.label as outcome_label, kind.label as kind_label
      from (%s) i
        left join customers.record who on who.id = coalesce(
          i.record, (select c.record from customers.concern c where c.id = i.concern))
        left join customers.label team on team.dimension = 'team' and team.code = i.team
        left join customers.label channel
          on channel.dimension = 'channel' and channel.code = i.channel
        left join customers.label topic on topic.dimension = 'topic' and topic.code = i.topic
        left join customers.label outcome
          on outcome.dimension = 'outcome' and outcome.code = i.outcome
        left join customers.label kind on kind.dimension = 'kind' and kind.code = i.kind
      order by %s
      """;

  private static final String UNRESTRICTED =
      """
      select o.* from customers.interaction o
        left join customers.record r on r.id = o.record
        left join customers.concern c on c.id = o.concern
        left join customers.record h on h.id = c.record
      where coalesce(r.customer, 0) not in (select customer from customers.restricted_customer)
        and coalesce(h.customer, 0) not in (select customer from customers.restricted_customer)
        and %s
      """;

  private static final String OF_EVERYBODY =
      UNRESTRICTED.formatted("o.id > :after order by o.id limit :limit");

  private static final String BY_TIME = "i.time, i.source, i.line, i.message, i.part";

  private final JdbcClient jdbc;
  private final Organisation organisation;
  private final Sources sources;

  TimelineRows(JdbcClient jdbc, Organisation organisation, Sources sources) {
    this.jdbc = jdbc;
    this.organisation = organisation;
    this.sources = sources;
  }

  /** A place in a timeline, by which the next part of it is asked for. */
  record Place(Instant time, int source, long line, UUID message, int part) {

    static Place read(String cursor) {
      String[] parts = cursor.split("_");
      try {
        long micros = Long.parseLong(parts[0]);
        return new Place(
            Instant.EPOCH.plus(micros, ChronoUnit.MICROS),
            Integer.parseInt(parts[1]),
            Long.parseLong(parts[2]),
            UUID.fromString(parts[3]),
            Integer.parseInt(parts[4]));
      } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
        throw Refusal.invalid(
                "The cursor is not one of this list.", "Start again without a cursor.")
            .about(cursor);
      }
    }

    String written() {
      return "%d_%d_%d_%s_%d"
          .formatted(ChronoUnit.MICROS.between(Instant.EPOCH, time), source, line, message, part);
    }
  }

  /** An item with its place. */
  record Row(Place place, TimelineItem item) {}

  /** What is wanted of a timeline, as a condition over its interactions. */
  private static final String WANTED =
      """
      (cast(:from as timestamptz) is null or time >= :from)
          and (cast(:to as timestamptz) is null or time < :to)
          and (cast(:concern as bigint) is null or concern = :concern)
          and (cardinality(cast(:departments as int[])) = 0 or department = any(:departments))
          and (cardinality(cast(:channels as text[])) = 0 or channel in (
            select code from customers.label
            where dimension = 'channel' and label = any(:channels)))
      """;

  /** Which interactions are asked for; what is null or empty does not filter. */
  public record Wanted(
      @Nullable Instant from,
      @Nullable Instant to,
      List<Integer> departments,
      List<String> channels,
      @Nullable Long concern,
      boolean oldestFirst) {

    public static final Wanted EVERYTHING = of("", "", List.of(), List.of());

    /** Everything of a time, of departments and of channels, of none any. */
    public static Wanted of(
        String from, String to, List<Integer> departments, List<String> channels) {
      return new Wanted(day(from), day(to), departments, channels, null, true);
    }

    boolean isEverything() {
      return from == null
          && to == null
          && departments.isEmpty()
          && channels.isEmpty()
          && concern == null;
    }

    /** A day or a time as an address has it; null for none. */
    public static @Nullable Instant day(String written) {
      if (written.isEmpty()) {
        return null;
      }
      try {
        return written.length() <= 10
            ? LocalDate.parse(written).atStartOfDay(ZoneOffset.UTC).toInstant()
            : Instant.parse(written);
      } catch (DateTimeParseException e) {
        throw Refusal.invalid("The date cannot be read.", "Write it as 2026-03-01.").about(written);
      }
    }
  }

  /** A timeline as a list that can be paged through and taken along. */
  public Listing<TimelineItem> listing(Lanes lanes, Wanted wanted, Masking masking) {
    return Listing.of("timeline", TimelineItem.class, slice -> part(lanes, wanted, slice, masking));
  }

  private CursorPage<TimelineItem> part(Lanes lanes, Wanted wanted, Slice slice, Masking masking) {
    Place after = slice.atStart() ? null : Place.read(slice.cursor());
    CursorPage<Row> rows =
        CursorPage.of(
            of(lanes, wanted, after, slice.oneMore(), masking),
            slice,
            row -> row.place().written());
    return new CursorPage<>(rows.items().stream().map(Row::item).toList(), rows.next(), null);
  }

  private List<Row> of(
      Lanes lanes, Wanted wanted, @Nullable Place after, int limit, Masking masking) {
    String order = wanted.oldestFirst() ? "asc" : "desc";
    String sorting = "time %1$s, source %1$s, line %1$s, message %1$s, part %1$s".formatted(order);
    String part =
        """
        select * from (%s) o
        where %s %s %s
        order by %s limit :limit
        """
            .formatted(
                lanes.question(),
                WANTED,
                after(wanted, after),
                near(lanes, wanted, after),
                sorting);
    JdbcClient.StatementSpec query =
        given(lanes, wanted, SELECT.formatted(part, sorting)).param("limit", limit);
    if (after != null) {
      query =
          query
              .param("time", Timestamp.from(after.time()))
              .param("source", after.source())
              .param("line", after.line())
              .param("message", after.message())
              .param("part", after.part());
    }
    return query.query(reader(masking)::read).list();
  }

  private JdbcClient.StatementSpec given(Lanes lanes, Wanted wanted, String question) {
    return lanes
        .given(jdbc.sql(question))
        .param("from", timestamp(wanted.from()), Types.TIMESTAMP)
        .param("to", timestamp(wanted.to()), Types.TIMESTAMP)
        .param("concern", wanted.concern(), Types.BIGINT)
        .param("departments", kept(wanted.departments()))
        .param("channels", wanted.channels().toArray(String[]::new));
  }

  private int[] kept(List<Integer> departments) {
    return organisation.joined().kept(departments).stream().mapToInt(one -> one).toArray();
  }

  /** The concerns that what is wanted of a timeline belongs to. */
  Set<Long> concerns(Lanes lanes, Wanted wanted) {
    String question =
        "select distinct o.concern from (%s) o where o.concern is not null and %s"
            .formatted(lanes.question(), WANTED);
    return Set.copyOf(given(lanes, wanted, question).query(Long.class).list());
  }

  private static String after(Wanted wanted, @Nullable Place after) {
    return after == null
        ? ""
        : "and (time, source, line, message, part) %s (:time, :source, :line, :message, :part)"
            .formatted(wanted.oldestFirst() ? ">" : "<");
  }

  /**
   * Bounds a part to the times that can lie in it: an account has more interactions than can be
   * looked at one by one. What has the time of the last place is in any case.
   */
  private static String near(Lanes lanes, Wanted wanted, @Nullable Place after) {
    String times = lanes.times();
    if (times == null || !wanted.isEverything()) {
      return "";
    }
    return """
    and time %1$s coalesce((
      select t.time from (%2$s) t where %3$s order by t.time %4$s offset :limit - 1 limit 1),
      '%5$s')
    """
        .formatted(
            wanted.oldestFirst() ? "<=" : ">=",
            times,
            after == null ? "true" : "t.time %s :time".formatted(wanted.oldestFirst() ? ">" : "<"),
            wanted.oldestFirst() ? "asc" : "desc",
            wanted.oldestFirst() ? "infinity" : "-infinity");
  }

  private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
    return instant == null ? null : Timestamp.from(instant);
  }

  /** All interactions of a concern, oldest first. */
  List<TimelineItem> ofConcern(long concern, Masking masking) {
    String part = "select * from customers.interaction where concern = :concern";
    return items(jdbc.sql(SELECT.formatted(part, BY_TIME)).param("concern", concern), masking);
  }

  /** Those of concerns, of everybody who is not under restriction. */
  List<TimelineItem> unrestricted(Collection<Long> concerns, Masking masking) {
    String part = UNRESTRICTED.formatted("o.concern = any(:concerns)");
    return items(
        jdbc.sql(SELECT.formatted(part, BY_TIME)).param("concerns", Ids.array(concerns)), masking);
  }

  /** The next interactions of everybody who is not under restriction, in the order they came. */
  List<TimelineItem> after(long id, int limit, Masking masking) {
    return items(
        jdbc.sql(SELECT.formatted(OF_EVERYBODY, "i.id")).param("after", id).param("limit", limit),
        masking);
  }

  private List<TimelineItem> items(JdbcClient.StatementSpec question, Masking masking) {
    return question.query(reader(masking)::read).list().stream().map(Row::item).toList();
  }

  private Reader reader(Masking masking) {
    Map<Integer, String> touchpoints = new HashMap<>();
    organisation.touchpoints().forEach(one -> touchpoints.put(one.id(), one.name()));
    Map<Integer, String> names = new HashMap<>();
    sources.sources().forEach(one -> names.put(one.id().value(), one.name()));
    return new Reader(touchpoints, organisation.joined(), names, masking);
  }

  /** Rows become items, with the words that other modules know. */
  private record Reader(
      Map<Integer, String> touchpoints,
      JoinedDepartments joined,
      Map<Integer, String> sources,
      Masking masking) {

    Row read(ResultSet row, int number) throws SQLException {
      Place place =
          new Place(
              row.getTimestamp("time").toInstant(),
              row.getInt("source"),
              row.getLong("line"),
              row.getObject("message", UUID.class),
              row.getInt("part"));
      return new Row(place, item(row, place));
    }

    private TimelineItem item(ResultSet row, Place place) throws SQLException {
      int touchpoint = row.getInt("touchpoint");
      Timestamp start = row.getTimestamp("start");
      return new TimelineItem(
          row.getString("id"),
          place.time(),
          start == null ? null : start.toInstant(),
          touchpoints.getOrDefault(touchpoint, ""),
          Integer.toString(touchpoint),
          known(joined.counted(row.getInt("department"))),
          row.getString("team_label"),
          row.getString("channel_label"),
          row.getString("concern"),
          row.getString("concern_key"),
          row.getString("topic_label"),
          direction(row.getInt("direction")),
          purpose(row.getInt("purpose")),
          row.getString("outcome_label"),
          row.getString("kind_label"),
          row.getObject("score", Double.class),
          row.getString("scale"),
          masking.freeText(row.getString("comment")),
          row.getObject("cost", Long.class),
          Integer.toString(place.source()),
          sources.getOrDefault(place.source(), ""),
          row.getString("record"),
          properties(row.getString("properties")),
          row.getString("customer"),
          masking.name(row.getString("who")));
    }

    private @Nullable Map<String, String> properties(@Nullable String json) {
      return json == null ? null : masking.texts(Attributes.readStatement(json));
    }

    private static @Nullable String known(int code) {
      return code == 0 ? null : Integer.toString(code);
    }

    private static @Nullable String direction(int code) {
      return code == 0 ? null : Direction.values()[code - 1].name().toLowerCase(Locale.ROOT);
    }

    private static @Nullable String purpose(int code) {
      return code == 0 ? null : Purpose.values()[code - 1].name().toLowerCase(Locale.ROOT);
    }
  }
}
