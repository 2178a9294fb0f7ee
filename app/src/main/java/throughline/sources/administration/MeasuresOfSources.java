package throughline.sources.administration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import throughline.platform.ReportsMeasures;

/** What every source has given, and what became of it: received is the sum of the others. */
@Component
class MeasuresOfSources implements ReportsMeasures {
  private static final List<String> FATES =
      List.of("received", "stored", "duplicates", "quarantined", "suppressed");

  private final JdbcClient jdbc;

  MeasuresOfSources(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<Measure> measures() {
    return jdbc
        .sql(
            """
            select s.name, coalesce(sum(h.received), 0) as received,
              coalesce(sum(h.stored), 0) as stored, coalesce(sum(h.duplicates), 0) as duplicates,
              coalesce(sum(h.quarantined), 0) as quarantined,
              coalesce(sum(h.suppressed), 0) as suppressed
            from sources.source s left join sources.hour h on h.source = s.id
            where s.kind <> 'decisions' group by s.id, s.name
            """)
        .query((row, number) -> measures(row.getString("name"), row))
        .list()
        .stream()
        .flatMap(List::stream)
        .toList();
  }

  private static List<Measure> measures(String source, ResultSet row) throws SQLException {
    List<Measure> measures = new ArrayList<>();
    for (String fate : FATES) {
      measures.add(
          new Measure(
              "throughline.source.items",
              "Items of a source since its beginning, by what became of them.",
              Map.of("source", source, "fate", fate),
              row.getLong(fate)));
    }
    return measures;
  }
}
