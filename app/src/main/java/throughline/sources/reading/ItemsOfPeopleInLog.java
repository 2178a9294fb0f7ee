package throughline.sources.reading;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import throughline.lake.mapping.MappedRow;
import throughline.platform.Pieces;
import throughline.sources.DecisionLog;
import throughline.sources.ItemsOfPeople;
import throughline.sources.KnowsErased;
import throughline.sources.Reading;
import throughline.sources.SourceId;
import throughline.sources.log.Door;

/** The items of the log and of the quarantine that speak of a person. */
@Component
class ItemsOfPeopleInLog implements ItemsOfPeople {
  private static final int AT_A_TIME = 500;

  private static final String VERSIONS =
      """
      select v.position from sources.log l
        join sources.log v on v.source = l.source and v.message = l.message
      where l.position = any(:positions) and (v.replaces or v.withdrawn)
      """;

  private final JdbcTemplate template;
  private final JdbcClient jdbc;
  private final SourceMappings mappings;
  private final KnowsErased erased;

  ItemsOfPeopleInLog(JdbcTemplate template, SourceMappings mappings, KnowsErased erased) {
    this.template = template;
    this.jdbc = JdbcClient.create(template);
    this.mappings = mappings;
    this.erased = erased;
  }

  @Override
  public Found find(Traces traces) {
    Set<Long> positions = new TreeSet<>(traces.positions());
    if (!traces.values().isEmpty()) {
      Holding holding = new Holding(traces.values());
      new Search(traces.values(), "position, content", "sources.log")
          .forEach(
              "door <> 3",
              (id, content) -> {
                if (holding.isIn(content)) {
                  positions.add(id);
                }
              });
    }
    return findKnown(new Traces(positions, traces.values()));
  }

  @Override
  public Found findKnown(Traces traces) {
    Set<Long> positions = new TreeSet<>(traces.positions());
    positions.addAll(
        jdbc.sql(VERSIONS).param("positions", array(positions)).query(Long.class).list());
    return new Found(List.copyOf(positions), quarantined(traces.values()), traces.values());
  }

  /** What never came as far as the log; what did is found with its item. */
  private List<Long> quarantined(Set<String> values) {
    List<Long> ids = new ArrayList<>();
    if (!values.isEmpty()) {
      Holding holding = new Holding(values);
      for (String column : List.of("content", "coalesce(original, '')")) {
        new Search(values, "id, " + column, "sources.quarantine")
            .forEach(
                "position is null",
                (id, content) -> {
                  if (holding.isIn(content)) {
                    ids.add(id);
                  }
                });
      }
    }
    return ids.stream().distinct().toList();
  }

  /** What is told each row that may hold a value. */
  @FunctionalInterface
  private interface Candidate {
    void row(long id, byte[] content);
  }

  /** A look through all contents of a table; the database picks those that may hold a value. */
  private final class Search {
    private final Set<String> values;
    private final String columns;
    private final String table;

    Search(Set<String> values, String columns, String table) {
      this.values = values;
      this.columns = columns;
      this.table = table;
    }

    void forEach(String also, Candidate candidate) {
      String content = columns.substring(columns.indexOf(',') + 2);
      List<byte[]> wanted =
          values.stream().map(value -> value.getBytes(StandardCharsets.UTF_8)).toList();
      String any =
          String.join(
              " or ",
              wanted.stream().map(value -> "position(? in %s) > 0".formatted(content)).toList());
      jdbc.sql("select %s from %s where %s and (%s)".formatted(columns, table, also, any))
          .params(wanted)
          .query(
              row -> {
                candidate.row(row.getLong(1), row.getBytes(2));
              });
    }
  }

  @Override
  public void read(Found found, Consumer<PersonalItem> reader) {
    Map<SourceId, RowReading> current = mappings.current();
    forEach(found.items(), row -> reader.accept(item(row, current)));
    jdbc.sql(
            """
            select source, received_at, message, file, line, content from sources.quarantine
            where id = any(:ids) or position = any(:positions) order by id
            """)
        .param("ids", array(found.quarantined()))
        .param("positions", array(found.items()))
        .query(
            row -> {
              reader.accept(
                  new PersonalItem(
                      true,
                      new SourceId(row.getInt(1)),
                      row.getTimestamp(2).toInstant(),
                      row.getString(3),
                      row.getString(4),
                      row.getObject(5, Long.class),
                      new String(row.getBytes(6), StandardCharsets.UTF_8)));
            });
  }

  private static PersonalItem item(LogRow row, Map<SourceId, RowReading> current) {
    boolean shared = facts(row, current).records().stream().distinct().count() > 1;
    String content = new String(ItemContent.of(row), StandardCharsets.UTF_8);
    return new PersonalItem(
        false,
        row.source(),
        row.receivedAt(),
        row.message(),
        row.file(),
        row.line(),
        shared ? null : content);
  }

  private static MappedRow facts(LogRow row, Map<SourceId, RowReading> current) {
    RowReading reading = current.get(row.source());
    return reading == null ? MappedRow.NOTHING : reading.read(row).facts();
  }

  private void forEach(List<Long> positions, Consumer<LogRow> reader) {
    for (List<Long> some : Pieces.of(positions, AT_A_TIME)) {
      jdbc.sql(
              "select %s from sources.log where position = any(:positions) and door <> 3 order by position"
                  .formatted(LogRow.COLUMNS))
          .param("positions", array(some))
          .query(LogRow::of)
          .list()
          .forEach(reader);
    }
  }

  @Override
  public void holdProjections() {
    jdbc.sql("select position from sources.projection order by name for update")
        .query(Long.class)
        .list();
  }

  @Override
  public Erased erase(Found found) {
    Sweep sweep = new Sweep(mappings.current(), new Holding(found.values()));
    forEach(found.items(), sweep::take);
    RemovingItems removing = new RemovingItems(template);
    removing.items(sweep.gone);
    removing.quarantined(found.quarantined());
    return new Erased(sweep.gone.size(), sweep.redacted, found.quarantined().size());
  }

  /** A walk over the items of a person. */
  private final class Sweep {
    private final Map<SourceId, RowReading> current;
    private final Holding telling;
    private final List<Long> gone = new ArrayList<>();
    private long redacted;

    Sweep(Map<SourceId, RowReading> current, Holding telling) {
      this.current = current;
      this.telling = telling;
    }

    void take(LogRow row) {
      MappedRow facts = facts(row, current);
      KnowsErased.Verdict verdict =
          erased.judge(List.of(new KnowsErased.Said(row.source(), facts))).get(0);
      byte[] left = verdict.speaksOfNobodyElse() ? null : left(row, facts, verdict.others());
      if (left == null || row.withdrawn()) {
        gone.add(row.position());
      } else {
        new RemovingItems(template).redact(row.position(), left);
        redacted++;
      }
    }

    /** What is left for others; null where nobody can say what that is. */
    private byte @Nullable [] left(LogRow row, MappedRow facts, MappedRow others) {
      boolean nothing =
          others.records().isEmpty()
              && others.interactions().isEmpty()
              && others.aliases().isEmpty()
              && others.accounts().isEmpty();
      if (nothing) {
        return null;
      }
      byte[] without = FactValues.onlyIn(facts, others).without(ItemContent.of(row));
      return without == null ? null : telling.without(without);
    }
  }

  @Override
  public List<Long> unreadBefore(SourceId source, Instant before) {
    return jdbc.sql(
            """
            select id from sources.quarantine
            where source = :source and received_at < :before and state <> 'replayed' order by id
            """)
        .param("source", source.value())
        .param("before", Timestamp.from(before))
        .query(Long.class)
        .list();
  }

  @Override
  public void removeUnread(Collection<Long> unread) {
    RemovingItems removing = new RemovingItems(template);
    removing.items(
        jdbc.sql(
                """
                select position from sources.quarantine
                where id = any(:ids) and position is not null
                """)
            .param("ids", array(unread))
            .query(Long.class)
            .list());
    removing.quarantined(unread);
  }

  @Override
  public List<Reading> remove(Collection<Long> positions) {
    List<Reading> gone =
        jdbc.sql(
                """
                select position, source, received_at, message from sources.log
                where position = any(:positions) and door <> 3 order by position
                """)
            .param("positions", array(positions))
            .query(
                (row, number) ->
                    new Reading(
                        row.getLong(1),
                        new SourceId(row.getInt(2)),
                        row.getTimestamp(3).toInstant(),
                        row.getString(4),
                        true,
                        MappedRow.NOTHING))
            .list();
    Set<Long> all = new TreeSet<>(positions);
    all.addAll(jdbc.sql(VERSIONS).param("positions", array(positions)).query(Long.class).list());
    new RemovingItems(template).items(all);
    return gone;
  }

  @Override
  public List<DecisionLog.Entry> decisionsNaming(Collection<String> keys) {
    if (keys.isEmpty()) {
      return List.of();
    }
    List<byte[]> wanted = keys.stream().map(key -> key.getBytes(StandardCharsets.UTF_8)).toList();
    String any =
        String.join(" or ", wanted.stream().map(key -> "position(? in content) > 0").toList());
    return jdbc.sql(
            "select position, message, content from sources.log where door = %d and (%s) order by position"
                .formatted(Door.DECISION.code(), any))
        .params(wanted)
        .query(
            (row, number) ->
                new DecisionLog.Entry(
                    row.getLong(1),
                    row.getString(2),
                    new String(row.getBytes(3), StandardCharsets.UTF_8)))
        .list();
  }

  @Override
  public void rewrite(long position, @Nullable String content) {
    RemovingItems removing = new RemovingItems(template);
    if (content == null) {
      removing.items(List.of(position));
    } else {
      removing.redact(position, content.getBytes(StandardCharsets.UTF_8));
    }
  }

  private static long[] array(Collection<Long> values) {
    return values.stream().mapToLong(Long::longValue).toArray();
  }
}
