package throughline.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Received = stored + duplicate + quarantined + suppressed, per source and hour: what was counted
 * equals what is there. Any test may ask at its end.
 */
public final class IntakeInvariant {

  private static final String BROKEN =
      """
      with stored as (
        select l.source, date_trunc('hour', l.received_at, 'UTC') as hour, count(*) as n
        from sources.log l
        left join sources.quarantine q on q.position = l.position
        where q.id is null or (q.state = 'replayed' and not l.withdrawn)
        group by 1, 2),
      quarantined as (
        select source, date_trunc('hour', received_at, 'UTC') as hour, count(*) as n
        from sources.quarantine where state <> 'replayed'
        group by 1, 2)
      select format('source %s, hour %s: counted %s received, %s stored, %s duplicates, '
        || '%s quarantined, but there are %s stored and %s quarantined',
        source, hour, h.received, h.stored, h.duplicates, h.quarantined, s.n, q.n)
      from sources.hour h
      full join stored s using (source, hour)
      full join quarantined q using (source, hour)
      where coalesce(h.received, 0)
          <> coalesce(h.stored, 0) + coalesce(h.duplicates, 0) + coalesce(h.quarantined, 0)
            + coalesce(h.suppressed, 0)
        or coalesce(h.stored, 0) <> coalesce(s.n, 0)
        or coalesce(h.quarantined, 0) <> coalesce(q.n, 0)
      """;

  private IntakeInvariant() {}

  public static void assertHolds(JdbcClient database) {
    assertThat(violations(database)).isEmpty();
  }

  static List<String> violations(JdbcClient database) {
    return database.sql(BROKEN).query(String.class).list();
  }
}
