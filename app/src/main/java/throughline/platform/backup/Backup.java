package throughline.platform.backup;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import throughline.platform.CommonError;
import throughline.platform.ErasuresFolder;
import throughline.platform.ForCommands;
import throughline.platform.Installation;
import throughline.platform.Refusal;
import throughline.platform.backup.Contents.Table;
import tools.jackson.databind.json.JsonMapper;

/** The writing of everything into one sealed file, from one snapshot, while work goes on. */
@Component
@ForCommands
@EnableConfigurationProperties(BackupKey.class)
class Backup {

  static final String MIGRATIONS = "db/migration/";
  static final String ERASURES = "erasures/";

  private final DataSource source;
  private final Installation installation;
  private final ErasuresFolder erasures;
  private final BackupKey key;
  private final JsonMapper json;
  private final Clock clock;

  Backup(
      DataSource source, Installation installation, BackupKey key, JsonMapper json, Clock clock) {
    this.source = source;
    this.installation = installation;
    this.erasures = new ErasuresFolder(installation);
    this.key = key;
    this.json = json;
    this.clock = clock;
  }

  /** Rows per table, as they went into the file. */
  Map<String, Long> write(Path file) throws IOException, SQLException {
    byte[] master = key.bytes();
    Path target = file.toAbsolutePath();
    // Renamed at the end, so that a file under its final name is a whole backup.
    Path part = target.resolveSibling(target.getFileName() + ".part");
    try {
      Map<String, Long> rows = writePart(part, master);
      flush(part);
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
      erasures.keepBeside(target);
      return rows;
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private Map<String, Long> writePart(Path part, byte[] master) throws IOException, SQLException {
    try (Connection connection = source.getConnection()) {
      snapshot(connection);
      Contents contents = new Catalog(connection).contents(clock.instant());
      try (FrozenLake lake = FrozenLake.of(installation.home(), installation.lake());
          OutputStream out = new BufferedOutputStream(Files.newOutputStream(part));
          ZipOutputStream zip = new ZipOutputStream(new SealedOutput(out, master))) {
        zip.setLevel(Deflater.BEST_SPEED);
        return write(zip, connection, contents, lake);
      } finally {
        connection.rollback();
      }
    }
  }

  private Map<String, Long> write(
      ZipOutputStream zip, Connection connection, Contents contents, FrozenLake lake)
      throws IOException, SQLException {
    entry(zip, "contents.json", json.writeValueAsBytes(contents));
    for (String migration : contents.migrations()) {
      entry(zip, "migrations/" + migration, migration(migration));
    }
    Map<String, Long> rows = new LinkedHashMap<>();
    for (Table table : contents.tables()) {
      zip.putNextEntry(new ZipEntry(table.entry()));
      rows.put(table.entry(), copy(connection, table, zip));
      zip.closeEntry();
    }
    for (Path file : lake.files()) {
      zip.putNextEntry(new ZipEntry("lake/" + lake.folder().relativize(file)));
      Files.copy(file, zip);
      zip.closeEntry();
    }
    for (Path file : erasures.files()) {
      entry(zip, ERASURES + file.getFileName(), Files.readAllBytes(file));
    }
    entry(zip, "rows.json", json.writeValueAsBytes(rows));
    return rows;
  }

  private static void snapshot(Connection connection) throws SQLException {
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      statement.execute("set transaction isolation level repeatable read, read only");
    }
  }

  private static long copy(Connection connection, Table table, OutputStream out)
      throws IOException, SQLException {
    // A select, because a partitioned table cannot be copied by its name.
    String copy =
        "copy (select %s from %s) to stdout (format binary)"
            .formatted(table.columnList(), table.qualified());
    return connection.unwrap(PGConnection.class).getCopyAPI().copyOut(copy, out);
  }

  private static byte[] migration(String script) throws IOException {
    ClassPathResource resource = new ClassPathResource(MIGRATIONS + script);
    if (!resource.exists()) {
      throw new Refusal(
          CommonError.CONFLICT,
          "The database was made by another version (it knows %s).".formatted(script),
          "Use the version that serves this installation.");
    }
    try (InputStream in = resource.getInputStream()) {
      return in.readAllBytes();
    }
  }

  private static void entry(ZipOutputStream zip, String name, byte[] content) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(content);
    zip.closeEntry();
  }

  private static void flush(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }
}
