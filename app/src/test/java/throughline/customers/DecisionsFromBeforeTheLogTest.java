package throughline.customers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import throughline.customers.decisions.RecordName;
import throughline.sources.IntakeInvariant;
import throughline.testing.TestDatabase;

/** Decisions that older versions kept in tables of their own enter the log when it is migrated. */
class DecisionsFromBeforeTheLogTest {

  @Test
  void enterItInTheirOrderAndByLastingNames() {
    try (TestDatabase database = TestDatabase.empty()) {
      migrate(database, MigrationVersion.fromVersion("4.50"));
      JdbcClient jdbc = database.jdbc();
      decideAsBefore(jdbc);
      migrate(database, MigrationVersion.LATEST);
      List<Decision> decisions = decisionsOfTheLog(jdbc);
      assertThat(decisions).extracting(Decision::kind).containsExactly("merged", "split");
      assertThat(decisions.get(0).ties())
          .containsExactly(new Decision.Tie(new RecordName(1, "a"), new RecordName(1, "b")));
      assertThat(decisions.get(1).left()).containsExactly(new RecordName(1, "a"));
      assertThat(decisions.get(1).right()).containsExactly(new RecordName(1, "c"));
      assertThat(decisions.get(1).reason()).isEqualTo("They are twins.");
      assertThat(
              jdbc.sql("select decision from customers.identity_change order by id")
                  .query(Long.class)
                  .list())
          .containsExactly(1L, null, 2L);
      assertThat(jdbc.sql("select decision, a, b from customers.decision_tie").query().listOfRows())
          .hasSize(1);
      IntakeInvariant.assertHolds(jdbc);
    }
  }

  private static void decideAsBefore(JdbcClient jdbc) {
    jdbc.sql(
            """
            insert into customers.customer (redirect_to) values (null), (null);
            insert into customers.record (source, key, customer)
            values (1, 'a', 1), (1, 'b', 1), (1, 'c', 2);
            insert into customers.decision (kind, at, by, reason, undone) values
              ('stated', '2026-01-01T10:00:00Z', 'anna', 'Same birthday.', false),
              ('stated', '2026-01-01T11:00:00Z', 'anna', 'A mistake.', true),
              ('denied', '2026-01-02T10:00:00Z', 'ben', 'They are twins.', false);
            insert into customers.decision_tie values (1, 1, 2), (2, 2, 3);
            insert into customers.decision_side values (3, 1, 1), (3, 3, 2);
            insert into customers.identity_change (kind, at, by, reason, decision) values
              ('merged', '2026-01-01T10:00:00Z', 'anna', 'Same birthday.', 1),
              ('merged', '2026-01-01T11:00:00Z', 'anna', 'A mistake.', 2),
              ('split', '2026-01-02T10:00:00Z', 'ben', 'They are twins.', 3)
            """)
        .update();
  }

  private static List<Decision> decisionsOfTheLog(JdbcClient jdbc) {
    return jdbc.sql(
            """
            select l.content from sources.log l
              join customers.decision d on d.id = l.position and d.item = l.message
            where l.door = 3 and l.source = 2147483647 order by l.position
            """)
        .query((row, number) -> Decision.read(new String(row.getBytes(1), StandardCharsets.UTF_8)))
        .list();
  }

  private static void migrate(TestDatabase database, MigrationVersion target) {
    Flyway.configure()
        .dataSource(database.dataSource())
        .locations("classpath:db/migration")
        .schemas("platform", "organisation", "sources", "customers", "journeys")
        .defaultSchema("platform")
        .outOfOrder(true)
        .target(target)
        .load()
        .migrate();
  }
}
