package throughline.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {

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

  @Test
  void isTheVersionItsFolderClaims() throws SQLException {
    assertThat(setting("server_version")).isEqualTo(PostgresBinaries.VERSION);
  }

  @Test
  void flushesEveryWriteAndChecksEveryPage() throws SQLException {
    assertThat(List.of("fsync", "full_page_writes", "synchronous_commit", "data_checksums"))
        .allSatisfy(name -> assertThat(setting(name)).isEqualTo("on"));
  }

  @Test
  void hasMadeSegmentsOfItsLogBeforeTheyAreNeeded() throws SQLException {
    try (Connection connection = postgres.superuser(EmbeddedPostgres.NAME);
        Statement statement = connection.createStatement();
        ResultSet answer =
            statement.executeQuery(
                """
                select count(*) from pg_ls_waldir()
                where name > pg_walfile_name(pg_current_wal_lsn())
                """)) {
      assertThat(answer.next()).isTrue();
      assertThat(answer.getInt(1)).isGreaterThan(15);
    }
  }

  @Test
  void listensOnThisMachineOnlyAndOnNoSocketFile() throws SQLException {
    assertThat(setting("listen_addresses")).isEqualTo("127.0.0.1");
    assertThat(setting("unix_socket_directories")).isEmpty();
  }

  @Test
  void refusesAWrongPassword() {
    assertThatThrownBy(
            () -> DriverManager.getConnection(postgres.url(), EmbeddedPostgres.NAME, "guess"))
        .hasMessageContaining("password authentication failed");
  }

  @Test
  void servesTheApplicationThroughARoleThatIsNoSuperuser() throws SQLException {
    try (Connection connection = connected();
        Statement statement = connection.createStatement();
        ResultSet answer =
            statement.executeQuery("select rolsuper from pg_roles where rolname = current_user")) {
      assertThat(answer.next()).isTrue();
      assertThat(answer.getBoolean(1)).isFalse();
    }
  }

  @Test
  void keepsThePasswordFromOthers() throws Exception {
    assertThat(Files.getPosixFilePermissions(folder.resolve("password"))).hasSize(2);
  }

  @Test
  void admitsASecondProcessAsAGuestOnly() {
    try (EmbeddedPostgres guest = EmbeddedPostgres.open(folder)) {
      assertThat(guest.owned()).isFalse();
      assertThat(guest.url()).isEqualTo(postgres.url());
    }
    assertThat(new Cluster(folder).accepts()).isTrue();
  }

  private static String setting(String name) throws SQLException {
    try (Connection connection = postgres.superuser(EmbeddedPostgres.NAME);
        Statement statement = connection.createStatement();
        ResultSet answer = statement.executeQuery("show " + name)) {
      assertThat(answer.next()).isTrue();
      return answer.getString(1);
    }
  }

  private static Connection connected() throws SQLException {
    return DriverManager.getConnection(postgres.url(), EmbeddedPostgres.NAME, postgres.password());
  }
}
