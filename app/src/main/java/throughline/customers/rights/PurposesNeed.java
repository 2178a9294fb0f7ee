package throughline.customers.rights;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * For how long purposes need data. The register says for which purposes a source gives data, and
 * each purpose for how long: what a source gives may be kept as long as the one that needs it
 * longest.
 */
@Component
class PurposesNeed {
  private static final String NEEDS =
      """
      with active as (
        select p.key, v.retention_days as days
        from customers.purpose p join lateral (
          select active, retention_days from customers.purpose_version
          where purpose = p.id order by version desc limit 1) v on v.active)
      select e.source, array_agg(a.key order by a.key),
        case when bool_and(a.days is not null) then max(a.days) end
      from customers.register_entry e join active a on a.key = any(e.purposes)
      group by e.source
      union all
      select 0, array_agg(key order by key), case when bool_and(days is not null) then max(days) end
      from active having count(*) > 0
      """;

  private final JdbcClient jdbc;

  PurposesNeed(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * What is needed.
   *
   * @param purposes by their keys, those that are switched on
   * @param days for the longest of them; null where one needs it as long as there is a
   *     relationship, or where there is none
   */
  record Need(List<String> purposes, @Nullable Integer days) {
    static final Need NONE = new Need(List.of(), null);

    Need {
      purposes = List.copyOf(purposes);
    }
  }

  /** Of each source that the register names purposes of; of customers as a whole all purposes. */
  Map<Integer, Need> bySource() {
    Map<Integer, Need> needs = new HashMap<>();
    jdbc.sql(NEEDS)
        .query(
            row -> {
              needs.put(row.getInt(1), need(row));
            });
    return needs;
  }

  private static Need need(ResultSet row) throws SQLException {
    return new Need(
        Arrays.asList((String[]) row.getArray(2).getArray()), row.getObject(3, Integer.class));
  }
}
