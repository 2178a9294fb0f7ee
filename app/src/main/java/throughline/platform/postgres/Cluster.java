package throughline.platform.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import org.postgresql.ds.PGSimpleDataSource;

/** The folder of one embedded PostgreSQL: its data, its password, its port and its settings. */
record Cluster(Path folder) {

  static final String SUPERUSER = "postgres";

  private static final int LOGIN_SECONDS = 5;
  private static final long LONGEST_LOG = 10 << 20;

  private static final String SETTINGS =
      """
      # Written by Throughline at every start; put settings of your own into postgresql.auto.conf.
      listen_addresses = '127.0.0.1'
      unix_socket_directories = ''
      port = %d
      fsync = on
      full_page_writes = on
      synchronous_commit = on
      shared_buffers = 256MB
      max_wal_size = 4GB
      # Used segments of the log are kept for a rush after a quiet night: to make new ones takes long.
      min_wal_size = 1GB
      checkpoint_timeout = 15min
      jit = off
      # Whoever was killed is noticed while its statement runs, which else runs on and holds its locks.
      client_connection_check_interval = 2s
      timezone = 'UTC'
      log_timezone = 'UTC'
      # Terse, because the details of an error repeat values of people.
      log_error_verbosity = terse
      """;

  Path data() {
    return folder.resolve("data");
  }

  Path log() {
    return folder.resolve("postgres.log");
  }

  boolean exists() {
    return Files.exists(data().resolve("PG_VERSION"));
  }

  /** Refuses files that a server of this version could not open. */
  void refuseFilesOf(String version) {
    try {
      String files = Program.text(data().resolve("PG_VERSION"));
      if (!files.equals(version.split("\\.", 2)[0])) {
        throw new PostgresFailure(
            "The data in %s is of PostgreSQL %s, and this release brings %s. Make a backup with the release that wrote it and restore it with this one (UPGRADING.md)."
                .formatted(data(), files, version));
      }
    } catch (IOException e) {
      throw new PostgresFailure(
          "The version of the data in %s cannot be read (%s).".formatted(data(), e.getMessage()),
          e);
    }
  }

  void prepare() {
    try {
      Files.createDirectories(folder);
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
      if (!Files.exists(passwordFile())) {
        writePassword();
      }
    } catch (IOException e) {
      throw new PostgresFailure(
          "The folder %s cannot be written (%s). Maybe throughline.home points to the wrong place."
              .formatted(folder, e.getMessage()),
          e);
    }
  }

  String password() {
    try {
      return Program.text(passwordFile());
    } catch (IOException e) {
      throw new PostgresFailure(
          "The password file %s cannot be read; bring it back from a copy of this folder."
              .formatted(passwordFile()),
          e);
    }
  }

  String url(String database) {
    return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(lastPort(), database);
  }

  Connection superuser(String database) throws SQLException {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(url(database));
    source.setUser(SUPERUSER);
    source.setPassword(password());
    source.setLoginTimeout(LOGIN_SECONDS);
    return source.getConnection();
  }

  /** Whether the server on our port knows our password, and so is ours. */
  boolean accepts() {
    if (lastPort() == 0) {
      return false;
    }
    try (Connection connection = superuser("postgres")) {
      return connection.isValid(5);
    } catch (SQLException e) {
      return false;
    }
  }

  void initialise(PostgresBinaries binaries, RunningUser user) {
    Path beside = folder.resolve("initialising");
    try {
      // Initialised beside and then renamed, so that an interrupted first start starts afresh.
      Folders.delete(beside);
      initdb(binaries, user, beside);
      Files.writeString(
          beside.resolve("postgresql.conf"),
          "\ninclude 'throughline.conf'\n",
          StandardOpenOption.APPEND);
      Files.move(beside, data());
    } catch (IOException e) {
      throw new PostgresFailure(
          "The database folder %s could not be made (%s).".formatted(data(), e.getMessage()), e);
    }
  }

  void writeSettings(int port) {
    try {
      Files.writeString(data().resolve("throughline.conf"), SETTINGS.formatted(port));
      remember(port);
    } catch (IOException e) {
      throw new PostgresFailure(
          "The settings of PostgreSQL in %s cannot be written (%s)."
              .formatted(data(), e.getMessage()),
          e);
    }
  }

  /** Puts a long log aside, over the one put aside before. */
  void limitLog() {
    try {
      if (Files.exists(log()) && Files.size(log()) > LONGEST_LOG) {
        Files.move(log(), folder.resolve("postgres.log.1"), StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (IOException e) {
      throw new PostgresFailure(
          "The log %s cannot be put aside (%s).".formatted(log(), e.getMessage()), e);
    }
  }

  void remember(int port) {
    try {
      Files.writeString(portFile(), Integer.toString(port));
    } catch (IOException e) {
      throw new PostgresFailure(
          "The port of PostgreSQL cannot be written to %s (%s)."
              .formatted(portFile(), e.getMessage()),
          e);
    }
  }

  /** The port of the last start while it is free, else another; so that clients may keep it. */
  int choosePort() {
    int last = lastPort();
    if (last > 0 && free(last)) {
      return last;
    }
    try (ServerSocket any = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return any.getLocalPort();
    } catch (IOException e) {
      throw new PostgresFailure("No free port on this machine for PostgreSQL.", e);
    }
  }

  private void initdb(PostgresBinaries binaries, RunningUser user, Path into) {
    List<String> arguments =
        List.of(
            "-D",
            into.toString(),
            "--username=" + SUPERUSER,
            "--pwfile=" + passwordFile(),
            "--auth=scram-sha-256",
            "--locale-provider=icu",
            "--icu-locale=und",
            "--locale=C.UTF-8",
            "--encoding=UTF8",
            "--data-checksums");
    Program.Outcome outcome = new Program(binaries.program("initdb"), arguments, user).run();
    if (!outcome.succeeded()) {
      throw new PostgresFailure(
          "PostgreSQL could not make its data folder %s: %s".formatted(into, outcome.lastWords()));
    }
  }

  private void writePassword() throws IOException {
    byte[] random = new byte[24];
    new SecureRandom().nextBytes(random);
    Path file =
        Files.createFile(
            passwordFile(),
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(file, HexFormat.of().formatHex(random));
  }

  private int lastPort() {
    try {
      return Integer.parseInt(Program.text(portFile()));
    } catch (IOException | NumberFormatException e) {
      return 0;
    }
  }

  private static boolean free(int port) {
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      return socket.isBound();
    } catch (IOException e) {
      return false;
    }
  }

  private Path passwordFile() {
    return folder.resolve("password");
  }

  private Path portFile() {
    return folder.resolve("port");
  }
}
