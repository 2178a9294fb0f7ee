package throughline.platform.postgres;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/**
 * A PostgreSQL server in a folder of its own. Whoever opens the folder first owns the server:
 * starts it (or adopts what an earlier process left running), restarts it when it dies, and stops
 * it on closing; who opens it meanwhile is a guest.
 */
public final class EmbeddedPostgres implements AutoCloseable {

  /** The database of the installation, and the role that owns it. */
  public static final String NAME = "throughline";

  private final Cluster cluster;
  private final @Nullable FileChannel lock;
  private final @Nullable Server server;

  private EmbeddedPostgres(Cluster cluster, @Nullable FileChannel lock, @Nullable Server server) {
    this.cluster = cluster;
    this.lock = lock;
    this.server = server;
  }

  public static EmbeddedPostgres open(Path folder) {
    Cluster cluster = new Cluster(folder.toAbsolutePath().normalize());
    cluster.prepare();
    FileChannel lock = lock(cluster);
    if (lock == null) {
      return new EmbeddedPostgres(cluster, null, null).awaited();
    }
    try {
      Server server = new Server(cluster);
      EmbeddedPostgres postgres = new EmbeddedPostgres(cluster, lock, server);
      server.start();
      postgres.createDatabase();
      server.watch();
      return postgres;
    } catch (RuntimeException e) {
      release(lock);
      throw e;
    }
  }

  /** Whether this process owns the server, or is a guest of one that does. */
  public boolean owned() {
    return server != null;
  }

  public String url() {
    return url(NAME);
  }

  public String url(String database) {
    return cluster.url(database);
  }

  public String password() {
    return cluster.password();
  }

  /** A connection of the superuser, for what the role of the application may not do. */
  public Connection superuser(String database) throws SQLException {
    return cluster.superuser(database);
  }

  /** Removes the files of its log that were written so far, with the bytes in them. */
  public void forgetLog() throws SQLException {
    try (Connection connection = superuser("postgres")) {
      LogSegments.forget(connection);
      LogSegments.makeAhead(connection, cluster.data());
    }
  }

  @Override
  public void close() {
    if (server != null) {
      server.stop();
    }
    release(lock);
  }

  private EmbeddedPostgres awaited() {
    Patience.seconds(60)
        .until(
            cluster::accepts,
            "The PostgreSQL in %s belongs to another process and does not answer. Stop that process and try again."
                .formatted(cluster.folder()));
    return this;
  }

  private void createDatabase() {
    try (Connection connection = superuser("postgres");
        Statement statement = connection.createStatement()) {
      if (missing(statement, "select 1 from pg_roles where rolname = '" + NAME + "'")) {
        statement.execute("create role %s login password '%s'".formatted(NAME, password()));
      }
      if (missing(statement, "select 1 from pg_database where datname = '" + NAME + "'")) {
        LogSegments.makeAhead(connection, cluster.data());
        statement.execute("create database %s owner %s".formatted(NAME, NAME));
      }
    } catch (SQLException e) {
      throw new PostgresFailure(
          "The database could not be created in the embedded PostgreSQL: " + e.getMessage(), e);
    }
  }

  private static boolean missing(Statement statement, String question) throws SQLException {
    try (ResultSet answer = statement.executeQuery(question)) {
      return !answer.next();
    }
  }

  private static @Nullable FileChannel lock(Cluster cluster) {
    Path file = cluster.folder().resolve("lock");
    try {
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (locked(channel)) {
        return channel;
      }
      channel.close();
      return null;
    } catch (IOException e) {
      throw new PostgresFailure(
          "The lock file %s cannot be used (%s).".formatted(file, e.getMessage()), e);
    }
  }

  private static boolean locked(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  private static void release(@Nullable FileChannel lock) {
    try {
      if (lock != null) {
        lock.close();
      }
    } catch (IOException e) {
      throw new PostgresFailure("The lock of the database folder could not be released.", e);
    }
  }
}
