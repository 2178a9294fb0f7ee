package throughline.platform.operation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import throughline.platform.ReportsLag;
import throughline.platform.ReportsLake;
import throughline.platform.ReportsMeasures;

/** How far readers are behind, how large the lake is, and how many jobs there are. */
@Component
class MeasuresOfTheHouse implements ReportsMeasures {
  private final ObjectProvider<ReportsLag> lags;
  private final ObjectProvider<ReportsLake> lakes;
  private final JdbcClient jdbc;

  MeasuresOfTheHouse(
      ObjectProvider<ReportsLag> lags, ObjectProvider<ReportsLake> lakes, JdbcClient jdbc) {
    this.lags = lags;
    this.lakes = lakes;
    this.jdbc = jdbc;
  }

  @Override
  public List<Measure> measures() {
    List<Measure> all = new ArrayList<>(jobs());
    lags.orderedStream()
        .flatMap(reader -> reader.lags().stream())
        .forEach(
            lag ->
                all.add(
                    new Measure(
                        "throughline.projection.behind",
                        "Items that a reader has yet to take in.",
                        Map.of("projection", lag.name()),
                        lag.behind())));
    lakes.stream().map(ReportsLake::lake).forEach(lake -> all.addAll(of(lake)));
    return all;
  }

  private static List<Measure> of(ReportsLake.Lake lake) {
    return List.of(
        lake("version", "The version of the lake that is read.", lake.version()),
        lake("interactions", "Interactions in the lake.", lake.interactions()),
        lake("files", "Files of the lake.", lake.files()),
        lake("bytes", "Size of the lake.", lake.bytes()));
  }

  private static Measure lake(String what, String description, double value) {
    return new Measure("throughline.lake." + what, description, Map.of(), value);
  }

  private List<Measure> jobs() {
    return jdbc.sql(
            """
            select s.state, count(j.id) from unnest(array['waiting', 'running', 'done', 'failed'])
              as s (state) left join platform.job j on j.state = s.state
            group by s.state
            """)
        .query(
            (row, number) ->
                new Measure(
                    "throughline.jobs",
                    "Jobs that are known, by their state.",
                    Map.of("state", row.getString(1)),
                    row.getLong(2)))
        .list();
  }
}
