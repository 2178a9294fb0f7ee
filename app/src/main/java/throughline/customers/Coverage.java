package throughline.customers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import throughline.organisation.CountsInteractions;
import throughline.sources.CoverageCell;
import throughline.sources.CoverageCounts;
import throughline.sources.SourceId;

/** How much happened where, counted as it comes in, so that no screen counts interactions. */
@Component
class Coverage implements CoverageCounts, CountsInteractions {

  /** Where interactions of one source happen. */
  record Cell(int source, int department, int touchpoint, int channel) {
    static Cell of(ResultSet row) throws SQLException {
      return new Cell(
          row.getInt("source"),
          row.getInt("department"),
          row.getInt("touchpoint"),
          row.getInt("channel"));
    }
  }

  private final JdbcClient jdbc;

  Coverage(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Adds interactions to cells, or takes them away; a cell remembers the latest it ever saw. */
  void add(Map<Cell, Long> interactions, Map<Cell, Instant> latest) {
    if (interactions.isEmpty()) {
      return;
    }
    List<Cell> cells = new ArrayList<>(interactions.keySet());
    jdbc.sql(
            """
            insert into customers.coverage as c
              (source, department, touchpoint, channel, interactions, last_at)
            select * from unnest(cast(:sources as int[]), cast(:departments as int[]),
              cast(:touchpoints as int[]), cast(:channels as int[]), cast(:counts as bigint[]),
              cast(:latest as timestamptz[]))
            on conflict (source, department, touchpoint, channel) do update
            set interactions = c.interactions + excluded.interactions,
                last_at = greatest(c.last_at, excluded.last_at)
            """)
        .param("sources", cells.stream().mapToInt(Cell::source).toArray())
        .param("departments", cells.stream().mapToInt(Cell::department).toArray())
        .param("touchpoints", cells.stream().mapToInt(Cell::touchpoint).toArray())
        .param("channels", cells.stream().mapToInt(Cell::channel).toArray())
        .param("counts", cells.stream().mapToLong(interactions::get).toArray())
        .param("latest", cells.stream().map(cell -> written(latest, cell)).toArray(String[]::new))
        .update();
  }

  private static String written(Map<Cell, Instant> latest, Cell cell) {
    Instant instant = latest.get(cell);
    return instant == null ? "-infinity" : instant.toString();
  }

  @Override
  public List<CoverageCell> cells() {
    return jdbc.sql(
            """
            select source, department, touchpoint, sum(interactions) as interactions,
                   max(last_at) as last_at
            from customers.coverage where interactions > 0
            group by source, department, touchpoint order by source, department, touchpoint
            """)
        .query(
            (row, number) ->
                new CoverageCell(
                    new SourceId(row.getInt("source")),
                    row.getInt("department"),
                    row.getInt("touchpoint"),
                    row.getLong("interactions"),
                    row.getObject("last_at", OffsetDateTime.class).toInstant()))
        .list();
  }

  @Override
  public List<Count> interactions() {
    return jdbc.sql(
            """
            select c.department, c.touchpoint, coalesce(l.label, '') as channel,
                   sum(c.interactions) as interactions
            from customers.coverage c
              left join customers.label l on l.dimension = 'channel' and l.code = c.channel
            where c.interactions > 0
            group by 1, 2, 3
            """)
        .query(
            (row, number) ->
                new Count(
                    row.getInt("department"),
                    row.getInt("touchpoint"),
                    row.getString("channel"),
                    row.getLong("interactions")))
        .list();
  }
}
