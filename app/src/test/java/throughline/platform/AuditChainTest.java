package throughline.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Map;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import throughline.platform.AuditChain.Verification;
import throughline.testing.TestDatabase;
import tools.jackson.databind.json.JsonMapper;

class AuditChainTest {

  private final TestDatabase database = TestDatabase.fresh();
  private final DataSource source = database.dataSource();
  private final TransactionTemplate transactions = database.transactions(source);
  private final AuditChain chain =
      new AuditChain(
          JdbcClient.create(source), transactions, Clock.systemUTC(), JsonMapper.builder().build());

  @BeforeEach
  void write() {
    IntStream.rangeClosed(1, 10)
        .forEach(i -> chain.record("customer.opened", "customer-" + i, Map.of("n", i)));
  }

  @AfterEach
  void drop() {
    database.close();
  }

  @Test
  void isIntactWhenNobodyTouchedIt() {
    assertThat(chain.verification(null))
        .extracting(Verification::intact, Verification::entries)
        .containsExactly(true, 10L);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "update platform.audit_entry set subject = 'other' where position = 4 | 4",
        "update platform.audit_entry set at = at + interval '1 s' where position = 5 | 5",
        "delete from platform.audit_entry where position = 6 | 6",
        "delete from platform.audit_entry where position > 8 | 9",
        "update platform.audit_entry a set actor = b.actor, subject = b.subject, detail = b.detail"
            + " from platform.audit_entry b where (a.position, b.position) in ((3, 7), (7, 3)) | 3",
        "update platform.audit_entry set position = position + 100 where position >= 7 | 7",
        "insert into platform.audit_entry select 11, at, actor, action, 'invented', detail, hash,"
            + " '\\x01' from platform.audit_entry where position = 10 | 11",
      })
  void locatesWhatWasBentToTheRow(String fault, long row) throws SQLException {
    plant(fault);
    assertThat(chain.verification(null))
        .extracting(Verification::intact, Verification::brokenAt)
        .containsExactly(false, row);
  }

  @Test
  void locatesARowThatWasReplacedTogetherWithItsHash() throws SQLException {
    AuditEntry fifth = chain.before(6, 1).get(0);
    AuditEntry forged =
        AuditEntry.after(
            new AuditHead(4, fifth.previous()),
            fifth.at(),
            new AuditEntry.Deed("nobody", "customer.opened", fifth.subject(), "{}"));
    plant("delete from platform.audit_entry where position = 5");
    database
        .jdbc()
        .sql("insert into platform.audit_entry values (5, ?, 'nobody', ?, ?, '{}', ?, ?)")
        .params(
            Timestamp.from(forged.at()),
            forged.action(),
            forged.subject(),
            forged.previous(),
            forged.hash())
        .update();
    assertThat(chain.verification(null).brokenAt()).isEqualTo(5);
  }

  @Test
  void showsACutEndOnlyAgainstAHeadKeptOutside() throws SQLException {
    AuditHead kept = AuditHead.parse(chain.verification(null).head());
    AuditEntry eighth = chain.before(9, 1).get(0);
    plant("delete from platform.audit_entry where position > 8");
    database
        .jdbc()
        .sql("update platform.audit_head set position = 8, hash = ?")
        .param(eighth.hash())
        .update();
    assertThat(chain.verification(null).intact()).isTrue();
    assertThat(chain.verification(kept).brokenAt()).isEqualTo(9);
  }

  @Test
  void cannotBeChangedByTheApplicationItself() {
    for (String change :
        new String[] {
          "update platform.audit_entry set subject = 'x'",
          "delete from platform.audit_entry",
          "truncate platform.audit_entry"
        }) {
      assertThatThrownBy(() -> database.jdbc().sql(change).update())
          .rootCause()
          .hasMessageMatching("(?s).*(permission denied|append-only).*");
    }
  }

  @Test
  void forgetsADeedThatWasTakenBack() {
    transactions.executeWithoutResult(
        status -> {
          chain.record("user.added", "x");
          status.setRollbackOnly();
        });
    assertThat(chain.length()).isEqualTo(10);
  }

  @Test
  void staysWholeWhenManyWriteAtOnce() {
    IntStream.range(0, 60).parallel().forEach(i -> chain.record("login.failed", "unknown"));
    assertThat(chain.verification(null).entries()).isEqualTo(70);
  }

  private void plant(String fault) throws SQLException {
    try (Connection connection = database.superuser();
        Statement statement = connection.createStatement()) {
      statement.execute("set session_replication_role = replica");
      statement.execute(fault);
    }
  }
}
