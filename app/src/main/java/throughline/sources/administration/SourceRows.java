package throughline.sources.administration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The list of sources with their counts. */
@Component
class SourceRows {

  private static final String SELECT =
      """
      select s.id, s.name, s.kind, s.department, s.region, s.allowed_origins, s.enabled,
        s.created_at, s.xmin::text::bigint as version, h.first_at, h.last_at, coalesce(h.hours, 0) as hours,
        coalesce(h.received, 0) as received, coalesce(h.stored, 0) as stored,
        coalesce(h.duplicates, 0) as duplicates, coalesce(h.quarantined, 0) as quarantined,
        coalesce(h.suppressed, 0) as suppressed,
        (select max(version) from sources.mapping m where m.source = s.id) as mapping_version
      from sources.source s
      left join (
        select source, min(hour) as first_at, max(last_at) as last_at, count(*) as hours,
          sum(received) as received, sum(stored) as stored, sum(duplicates) as duplicates,
          sum(quarantined) as quarantined, sum(suppressed) as suppressed
        from sources.hour group by source) h on h.source = s.id
      """;

  private final JdbcClient database;
  private final Clock clock;

  SourceRows(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  /** At most so many sources after a name; the house itself is nobody's system. */
  List<SourceRow> after(String name, int limit) {
    return database
        .sql(SELECT + "where s.name > ? and s.kind <> 'decisions' order by s.name limit ?")
        .params(name, limit)
        .query(this::row)
        .list();
  }

  Optional<SourceRow> find(int id) {
    return database.sql(SELECT + "where s.id = ?").param(id).query(this::row).optional();
  }

  private SourceRow row(ResultSet row, int number) throws SQLException {
    Instant last = instant(row, "last_at");
    long received = row.getLong("received");
    long stored = row.getLong("stored");
    long duplicates = row.getLong("duplicates");
    long quarantined = row.getLong("quarantined");
    long suppressed = row.getLong("suppressed");
    return new SourceRow(
        row.getInt("id"),
        row.getString("name"),
        row.getString("kind"),
        row.getString("department"),
        row.getString("region"),
        Arrays.asList((String[]) row.getArray("allowed_origins").getArray()),
        row.getBoolean("enabled"),
        row.getTimestamp("created_at").toInstant(),
        last,
        received,
        stored,
        duplicates,
        quarantined,
        suppressed,
        received == stored + duplicates + quarantined + suppressed,
        row.getObject("mapping_version", Integer.class),
        Freshness.of(instant(row, "first_at"), last, row.getLong("hours"), clock.instant()).code(),
        row.getLong("version"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    Timestamp time = row.getTimestamp(column);
    return time == null ? null : time.toInstant();
  }
}
