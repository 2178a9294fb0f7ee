package throughline.sources.administration;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import throughline.platform.ForCommands;
import throughline.platform.Refusal;
import throughline.sources.SourceId;
import throughline.sources.SourceKind;
import throughline.sources.SourceSummary;
import throughline.sources.Sources;

/** The sources as the database has them. */
@Component
@ForCommands
class JdbcSources implements Sources {

  private static final String SELECT =
      "select id, name, department, kind, region from sources.source ";

  private final JdbcClient database;

  JdbcSources(JdbcClient database) {
    this.database = database;
  }

  @Override
  public SourceSummary source(SourceId id) {
    return database
        .sql(SELECT + "where id = ?")
        .param(id.value())
        .query(JdbcSources::summary)
        .optional()
        .orElseThrow(() -> Refusal.notFound("source", id.value()));
  }

  @Override
  public Optional<SourceSummary> findSource(String name) {
    return database
        .sql(SELECT + "where name = ? and kind <> 'decisions'")
        .param(name)
        .query(JdbcSources::summary)
        .optional();
  }

  @Override
  public List<SourceSummary> sources() {
    return database.sql(SELECT + "order by name").query(JdbcSources::summary).list();
  }

  private static SourceSummary summary(ResultSet row, int number) throws SQLException {
    return new SourceSummary(
        new SourceId(row.getInt(1)),
        row.getString(2),
        row.getString(3),
        SourceKind.of(row.getString(4)),
        row.getString(5));
  }
}
