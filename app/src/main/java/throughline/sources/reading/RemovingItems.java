package throughline.sources.reading;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import throughline.sources.SourceId;
import throughline.sources.log.HourCounts;

/**
 * Takes items away because they speak of erased people. They were received, so they go on being
 * counted: as suppressed.
 */
final class RemovingItems {

  /** A row that goes, and what it was counted as. */
  private record Gone(SourceId source, Instant receivedAt, String as) {}

  // A mended item is counted once, by what took its place.
  private static final String ITEMS =
      """
      select l.source, l.received_at, case
        when q.id is null or (q.state = 'replayed' and not l.withdrawn) then 'stored'
        when q.state <> 'replayed' then 'quarantined'
        else '' end
      from sources.log l left join sources.quarantine q on q.position = l.position
      where l.position = any(:gone)
      """;

  private static final String QUARANTINED =
      """
      select source, received_at, case when state = 'replayed' then '' else 'quarantined' end
      from sources.quarantine where id = any(:gone) and position is null
      """;

  private final JdbcTemplate template;
  private final JdbcClient jdbc;

  RemovingItems(JdbcTemplate template) {
    this.template = template;
    this.jdbc = JdbcClient.create(template);
  }

  /** Removes items of the log with what the quarantine holds of them. */
  void items(Collection<Long> positions) {
    long[] gone = positions.stream().mapToLong(Long::longValue).toArray();
    count(jdbc.sql(ITEMS).param("gone", gone));
    jdbc.sql("delete from sources.quarantine where position = any(:gone)")
        .param("gone", gone)
        .update();
    jdbc.sql("delete from sources.log where position = any(:gone)").param("gone", gone).update();
  }

  /** Removes what never came as far as the log. */
  void quarantined(Collection<Long> ids) {
    long[] gone = ids.stream().mapToLong(Long::longValue).toArray();
    count(jdbc.sql(QUARANTINED).param("gone", gone));
    jdbc.sql("delete from sources.quarantine where id = any(:gone)").param("gone", gone).update();
  }

  private void count(JdbcClient.StatementSpec question) {
    List<Gone> gone =
        question
            .query(
                (row, number) ->
                    new Gone(
                        new SourceId(row.getInt(1)),
                        row.getTimestamp(2).toInstant(),
                        row.getString(3)))
            .list();
    HourCounts counts = new HourCounts();
    for (Gone one : gone) {
      if (one.as().equals("stored")) {
        counts.storedToSuppressed(one.source(), one.receivedAt());
      } else if (one.as().equals("quarantined")) {
        counts.quarantinedToSuppressed(one.source(), one.receivedAt());
      }
    }
    template.execute(
        (ConnectionCallback<Boolean>)
            connection -> {
              counts.add(connection);
              return true;
            });
  }

  /** Writes an item anew. */
  void redact(long position, byte[] content) {
    jdbc.sql(
            "update sources.log set content = :content, envelope = null where position = :position")
        .param("content", content)
        .param("position", position)
        .update();
    jdbc.sql("delete from sources.quarantine where position = :position and state = 'replayed'")
        .param("position", position)
        .update();
  }
}
