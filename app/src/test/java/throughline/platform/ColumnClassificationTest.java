package throughline.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import throughline.testing.TestDatabase;

class ColumnClassificationTest {

  private static final Set<String> CLASSES =
      Set.of("none", "pseudonym", "personal", "direct", "secret");

  @Test
  void coversEveryColumnOfEverySchemaAndNothingElse() throws IOException {
    try (TestDatabase database = TestDatabase.fresh()) {
      assertThat(classified()).containsExactlyInAnyOrderElementsOf(columns(database));
    }
  }

  @Test
  void missesAColumnThatNobodyClassified() throws IOException {
    try (TestDatabase database = TestDatabase.fresh()) {
      database.jdbc().sql("alter table platform.job add column forgotten text").update();
      assertThat(columns(database)).contains("platform.job.forgotten").isNotEqualTo(classified());
    }
  }

  private static Set<String> columns(TestDatabase database) {
    return new TreeSet<>(
        database
            .jdbc()
            .sql(
                """
                select table_schema || '.' || table_name || '.' || column_name
                from information_schema.columns
                where table_schema in
                    ('platform', 'organisation', 'sources', 'customers', 'journeys')
                  -- A partition has the columns of its table.
                  and (table_schema || '.' || table_name)::regclass::oid not in
                    (select inhrelid from pg_inherits)
                """)
            .query(String.class)
            .list());
  }

  private static Set<String> classified() throws IOException {
    Set<String> all = new TreeSet<>();
    for (String module :
        new String[] {"platform", "organisation", "sources", "customers", "journeys"}) {
      read(module).forEach((column, kind) -> all.add(module + "." + checked(column, kind)));
    }
    return all;
  }

  private static Object checked(Object column, Object kind) {
    assertThat(CLASSES).as(column.toString()).contains(kind.toString());
    return column;
  }

  private static Properties read(String module) throws IOException {
    Properties properties = new Properties();
    try (InputStream file =
        ColumnClassificationTest.class.getResourceAsStream(
            "/classification/" + module + ".properties")) {
      if (file != null) {
        properties.load(file);
      }
    }
    return properties;
  }
}
