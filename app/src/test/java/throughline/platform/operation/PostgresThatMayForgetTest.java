package throughline.platform.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.core.simple.JdbcClient;
import throughline.platform.postgres.EmbeddedPostgres;

class PostgresThatMayForgetTest {
  @TempDir static Path folder;

  private static EmbeddedPostgres postgres;

  @BeforeAll
  static void start() {
    postgres = EmbeddedPostgres.open(folder);
  }

  @AfterAll
  static void stop() {
    postgres.close();
  }

  @AfterEach
  void isReadyAgainWithItsOwnSettings() throws Exception {
    change("alter system reset all");
    await("fsync", "on");
    await("full_page_writes", "on");
    assertThat(health().getStatus()).isEqualTo(Status.UP);
  }

  @Test
  void isNotReadyWithoutFsync() throws Exception {
    change("alter system set fsync = off");
    await("fsync", "off");
    assertThatItIsRefusedFor("fsync");
  }

  @Test
  void isNotReadyWithoutFullPageWrites() throws Exception {
    change("alter system set full_page_writes = off");
    await("full_page_writes", "off");
    assertThatItIsRefusedFor("full_page_writes");
  }

  private static void assertThatItIsRefusedFor(String setting) {
    Health health = health();
    assertThat(health.getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
    assertThat(health.getDetails()).containsEntry("off", List.of(setting));
  }

  @Test
  void isToldAsDownWhereItDoesNotAnswer() {
    assertThat(health("jdbc:postgresql://127.0.0.1:1/nobody").getStatus()).isEqualTo(Status.DOWN);
  }

  private static Health health() {
    return health(postgres.url());
  }

  private static Health health(String url) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(url);
    source.setUser(EmbeddedPostgres.NAME);
    source.setPassword(postgres.password());
    return new DurabilityHealthIndicator(JdbcClient.create(source)).health();
  }

  private static void change(String sentence) throws SQLException {
    try (Connection superuser = postgres.superuser("postgres");
        Statement statement = superuser.createStatement()) {
      statement.execute(sentence);
      statement.execute("select pg_reload_conf()");
    }
  }

  /** New sessions see it as soon as the postmaster has read its files again. */
  private static void await(String setting, String value) throws Exception {
    long begun = System.nanoTime();
    while (!shown(setting).equals(value)) {
      assertThat(System.nanoTime() - begun).as("nanoseconds waited").isLessThan(60_000_000_000L);
      Thread.sleep(20);
    }
  }

  private static String shown(String setting) throws SQLException {
    try (Connection superuser = postgres.superuser("postgres");
        Statement statement = superuser.createStatement();
        ResultSet row = statement.executeQuery("show " + setting)) {
      row.next();
      return row.getString(1);
    }
  }
}
