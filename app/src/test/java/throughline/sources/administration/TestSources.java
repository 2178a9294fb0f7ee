package throughline.sources.administration;

import org.springframework.jdbc.core.simple.JdbcClient;
import throughline.sources.SourceId;
import throughline.sources.Sources;

/** Sources made by a test, without a person who makes them. */
public final class TestSources {

  private TestSources() {}

  public static Sources in(JdbcClient database) {
    return new JdbcSources(database);
  }

  public static SourceId create(JdbcClient database, String name, String kind) {
    return new SourceId(
        database
            .sql(
                """
                insert into sources.source (name, department, kind, created_at)
                values (?, 'Sales', ?, now()) returning id
                """)
            .params(name, kind)
            .query(Integer.class)
            .single());
  }

  public static void map(JdbcClient database, SourceId source, int version, String yaml) {
    database
        .sql("insert into sources.mapping values (?, ?, ?, 'test', now(), 'test')")
        .params(source.value(), version, yaml)
        .update();
  }

  public static void writeKey(JdbcClient database, SourceId source, String key) {
    database
        .sql(
            """
            insert into sources.write_key (source, hash, hint, created_at, created_by)
            values (?, ?, 'test', now(), 'test')
            """)
        .params(source.value(), WriteKey.hash(key))
        .update();
  }
}
