package throughline.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresAfterACrashTest {

  @TempDir Path folder;

  @Test
  void isAdoptedWhenOnlyTheApplicationWasKilled() throws SQLException {
    long orphan = orphan();
    try (EmbeddedPostgres again = EmbeddedPostgres.open(folder)) {
      assertThat(again.owned()).isTrue();
      assertThat(pid()).isEqualTo(orphan);
      assertThat(rows(again)).isEqualTo(1);
    }
    assertThat(Postmaster.of(folder.resolve("data"))).isEmpty();
  }

  @Test
  void startsAgainWithAllCommittedRowsWhenItWasKilledToo() throws SQLException {
    kill(orphan());
    try (EmbeddedPostgres again = EmbeddedPostgres.open(folder)) {
      assertThat(rows(again)).isEqualTo(1);
    }
  }

  @Test
  void isFoundAgainWhenItsPortWasForgotten() throws Exception {
    long orphan = orphan();
    Files.delete(folder.resolve("port"));
    try (EmbeddedPostgres again = EmbeddedPostgres.open(folder)) {
      assertThat(pid()).isEqualTo(orphan);
      assertThat(rows(again)).isEqualTo(1);
    }
  }

  @Test
  void ignoresALockFileWhoseProcessIsAStranger() throws Exception {
    kill(orphan());
    Path lock = folder.resolve("data").resolve("postmaster.pid");
    Process stranger = new ProcessBuilder("sleep", "60").start();
    try {
      List<String> lines = Files.readAllLines(lock);
      lines.set(0, Long.toString(stranger.pid()));
      Files.write(lock, lines);
      try (EmbeddedPostgres again = EmbeddedPostgres.open(folder)) {
        assertThat(rows(again)).isEqualTo(1);
      }
      assertThat(stranger.isAlive()).isTrue();
    } finally {
      stranger.destroyForcibly();
    }
  }

  @Test
  void startsAgainWhileTheKilledOneIsStillAZombie() throws Exception {
    Process parent = parentThatNeverAsks();
    try {
      long zombie = pid();
      Program.run(List.of("kill", "-KILL", Long.toString(zombie)));
      assertThat(Patience.seconds(10).until(() -> isZombie(zombie))).isTrue();
      // What a start without us makes of it: to PostgreSQL a zombie is a server that runs.
      assertThat(control("start").succeeded()).isFalse();
      assertThat(Files.readString(folder.resolve("postgres.log"))).contains("already exists");
      try (EmbeddedPostgres again = EmbeddedPostgres.open(folder)) {
        assertThat(isZombie(zombie)).isTrue();
        assertThat(rows(again)).isEqualTo(1);
      }
    } finally {
      parent.destroyForcibly();
    }
  }

  @Test
  void comesBackByItselfWhileTheApplicationRuns() throws SQLException {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.open(folder)) {
      write(postgres);
      long before = pid();
      kill(before);
      assertThat(Patience.seconds(30).until(new Cluster(folder)::accepts)).isTrue();
      assertThat(pid()).isNotEqualTo(before);
      assertThat(rows(postgres)).isEqualTo(1);
    }
  }

  @Test
  void stopsTheStatementsOfAClientThatIsGone() throws Exception {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.open(folder);
        Connection control = sleeping(postgres, "set client_connection_check_interval = 0");
        Connection client = sleeping(postgres, "show client_connection_check_interval")) {
      assertThat(Patience.seconds(30).until(() -> sleepers(postgres).equals("0, 2s"))).isTrue();
      control.abort(Runnable::run);
      client.abort(Runnable::run);
      assertThat(Patience.seconds(60).until(() -> !sleepers(postgres).contains("2s"))).isTrue();
      // Whoever does not look runs on, as all did without the setting.
      assertThat(sleepers(postgres)).isEqualTo("0");
    }
  }

  @Test
  void saysInOneSentenceWhenItsFilesAreOfAnotherMajorVersion() throws Exception {
    EmbeddedPostgres.open(folder).close();
    Files.writeString(folder.resolve("data/PG_VERSION"), "17\n");
    assertThatThrownBy(() -> EmbeddedPostgres.open(folder))
        .isInstanceOf(PostgresFailure.class)
        .hasMessageContaining(
            "of PostgreSQL 17, and this release brings " + PostgresBinaries.VERSION)
        .hasMessageContaining("UPGRADING.md");
  }

  @Test
  void saysInOneSentenceWhenTheFolderCannotBeUsed() throws Exception {
    Path file = Files.createFile(folder.resolve("file"));
    assertThatThrownBy(() -> EmbeddedPostgres.open(file.resolve("postgres")))
        .isInstanceOf(PostgresFailure.class)
        .hasMessageContaining("throughline.home");
  }

  /** The server of a process that died without closing it. */
  private long orphan() throws SQLException {
    Cluster cluster = new Cluster(folder);
    try (EmbeddedPostgres postgres = EmbeddedPostgres.open(folder)) {
      write(postgres);
    }
    new Server(cluster).start();
    return pid();
  }

  /** The parent of a server, which does not ask how it ended, so that it stays a zombie. */
  private Process parentThatNeverAsks() throws Exception {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.open(folder)) {
      write(postgres);
    }
    List<String> command =
        new ArrayList<>(List.of("sh", "-c", "\"$@\" >/dev/null 2>&1 & exec sleep 600", "sh"));
    command.addAll(RunningUser.forFolder(folder).prefix());
    command.add(PostgresBinaries.unpackedUnder(folder).program("postgres").toString());
    command.addAll(List.of("-D", folder.resolve("data").toString()));
    Process parent = new ProcessBuilder(command).start();
    assertThat(
            Patience.seconds(60)
                .until(
                    () ->
                        Postmaster.of(folder.resolve("data"))
                            .filter(Postmaster::ready)
                            .isPresent()))
        .isTrue();
    return parent;
  }

  /** A client whose statement takes long; it carries the setting that it runs with. */
  private static Connection sleeping(EmbeddedPostgres postgres, String setting)
      throws SQLException {
    Connection connection = postgres.superuser(EmbeddedPostgres.NAME);
    try (Statement statement = connection.createStatement()) {
      statement.execute(setting);
      statement.execute(
          "select set_config('application_name', 'sleeps with ' ||"
              + " current_setting('client_connection_check_interval'), false)");
    }
    Thread thread = new Thread(() -> sleep(connection), "sleeper");
    thread.setDaemon(true);
    thread.start();
    return connection;
  }

  private static void sleep(Connection connection) {
    try (Statement statement = connection.createStatement()) {
      statement.execute("select pg_sleep(600)");
    } catch (SQLException aborted) {
      // It never hears how it ended.
      return;
    }
  }

  /** The settings of those who sleep now, in order. */
  private static String sleepers(EmbeddedPostgres postgres) {
    try (Connection connection = postgres.superuser(EmbeddedPostgres.NAME);
        Statement statement = connection.createStatement();
        ResultSet answer =
            statement.executeQuery(
                """
                select coalesce(string_agg(substr(application_name, 13), ', ' order by application_name), '')
                from pg_stat_activity
                where application_name like 'sleeps with %' and wait_event = 'PgSleep'
                """)) {
      answer.next();
      return answer.getString(1);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private Program.Outcome control(String what) {
    List<String> arguments =
        List.of(
            "-D",
            folder.resolve("data").toString(),
            "-w",
            "-l",
            folder.resolve("postgres.log").toString(),
            what);
    return new Program(
            PostgresBinaries.unpackedUnder(folder).program("pg_ctl"),
            arguments,
            RunningUser.forFolder(folder))
        .run();
  }

  private static boolean isZombie(long pid) {
    try {
      String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
      return stat.substring(stat.lastIndexOf(')')).startsWith(") Z");
    } catch (IOException e) {
      return false;
    }
  }

  private long pid() {
    return Postmaster.of(folder.resolve("data")).orElseThrow().pid();
  }

  private static void kill(long pid) {
    Program.run(List.of("kill", "-KILL", Long.toString(pid)));
    Patience.seconds(10).until(() -> ProcessHandle.of(pid).isEmpty());
  }

  private static void write(EmbeddedPostgres postgres) throws SQLException {
    try (Connection connection = postgres.superuser(EmbeddedPostgres.NAME);
        Statement statement = connection.createStatement()) {
      statement.execute("create table kept as select 1 as one");
    }
  }

  private static int rows(EmbeddedPostgres postgres) throws SQLException {
    try (Connection connection = postgres.superuser(EmbeddedPostgres.NAME);
        Statement statement = connection.createStatement();
        ResultSet answer = statement.executeQuery("select count(*) from kept")) {
      answer.next();
      return answer.getInt(1);
    }
  }
}
