package throughline.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TestDatabaseTest {

  @Test
  void isMigratedAndApartFromOthers() {
    try (TestDatabase one = TestDatabase.fresh();
        TestDatabase other = TestDatabase.fresh()) {
      one.jdbc().sql("create table platform.mine ()").update();
      assertThat(tables(one)).isEqualTo(tables(other) + 1);
    }
  }

  private static int tables(TestDatabase database) {
    return database
        .jdbc()
        .sql("select count(*) from information_schema.tables where table_schema = 'platform'")
        .query(Integer.class)
        .single();
  }
}
