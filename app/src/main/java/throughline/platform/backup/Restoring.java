package throughline.platform.backup;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;
import throughline.platform.CommonError;
import throughline.platform.ErasuresFolder;
import throughline.platform.ForCommands;
import throughline.platform.Installation;
import throughline.platform.Refusal;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The bringing back of a backup into an installation that is still empty; all of it or nothing. */
@Component
@ForCommands
class Restoring {

  private final DataSource source;
  private final Installation installation;
  private final BackupKey key;
  private final JsonMapper json;

  Restoring(DataSource source, Installation installation, BackupKey key, JsonMapper json) {
    this.source = source;
    this.installation = installation;
    this.key = key;
    this.json = json;
  }

  /** A backup that is being read. */
  private record Opened(Path file, InputStream sealed, ZipInputStream zip) {

    /** The seal of the end says that nothing was cut off; the archive itself is read no further. */
    void mustBeWhole() throws IOException {
      sealed.transferTo(OutputStream.nullOutputStream());
    }
  }

  /** Rows per table, as they came out of the file. */
  Map<String, Long> restore(Path file) throws IOException, SQLException {
    byte[] master = key.bytes();
    refuseUnlessEmpty();
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file));
        InputStream sealed = new SealedInput(in, master);
        ZipInputStream zip = new ZipInputStream(sealed)) {
      return restoreOrUndo(new Opened(file, sealed, zip));
    } catch (NoSuchFileException e) {
      throw Refusal.invalid("The backup (%s) does not exist.".formatted(file), "Correct the path.");
    }
  }

  private Map<String, Long> restoreOrUndo(Opened backup) throws IOException, SQLException {
    boolean done = false;
    try {
      Map<String, Long> rows = restore(backup);
      done = true;
      return rows;
    } finally {
      if (!done) {
        undo();
      }
    }
  }

  private Map<String, Long> restore(Opened backup) throws IOException, SQLException {
    ZipInputStream zip = backup.zip();
    ZipEntry entry = zip.getNextEntry();
    if (entry == null) {
      throw Refusal.invalid("The backup is empty.", "Choose another file.");
    }
    Contents contents = json.readValue(zip.readAllBytes(), Contents.class);
    entry = migrate(zip);
    Map<String, byte[]> erasures = new TreeMap<>();
    try (Connection connection = source.getConnection()) {
      Loading loading = Loading.begin(connection, contents);
      for (; entry != null && !entry.getName().equals("rows.json"); entry = zip.getNextEntry()) {
        load(loading, entry, zip, erasures);
      }
      Map<String, Long> promised =
          json.readValue(zip.readAllBytes(), new TypeReference<Map<String, Long>>() {});
      backup.mustBeWhole();
      new ErasuresFolder(installation).restore(erasures, backup.file());
      return loading.finish(promised);
    }
  }

  private void load(
      Loading loading, ZipEntry entry, ZipInputStream zip, Map<String, byte[]> erasures)
      throws IOException, SQLException {
    if (entry.getName().startsWith(Backup.ERASURES)) {
      erasures.put(entry.getName().substring(Backup.ERASURES.length()), zip.readAllBytes());
      return;
    }
    if (!entry.getName().startsWith("lake/")) {
      loading.table(entry.getName(), zip);
      return;
    }
    Path lake = installation.lake();
    Path target = lake.resolve(entry.getName().substring("lake/".length())).normalize();
    if (!target.startsWith(lake)) {
      throw new IOException("The entry (%s) leaves the lake.".formatted(entry.getName()));
    }
    Files.createDirectories(target.getParent());
    Files.copy(zip, target);
  }

  /** Makes the tables by the backup's own migrations; gives the entry after the last of them. */
  private ZipEntry migrate(ZipInputStream zip) throws IOException {
    Path folder = Files.createTempDirectory("throughline-migrations");
    try {
      ZipEntry entry = zip.getNextEntry();
      while (entry != null && entry.getName().startsWith("migrations/")) {
        Path file = folder.resolve(entry.getName().substring("migrations/".length())).normalize();
        if (!file.startsWith(folder)) {
          throw new IOException("The entry (%s) leaves its folder.".formatted(entry.getName()));
        }
        Files.createDirectories(file.getParent());
        Files.copy(zip, file);
        entry = zip.getNextEntry();
      }
      migrate(folder);
      if (entry == null) {
        throw new IOException("The backup ends after its migrations.");
      }
      return entry;
    } finally {
      FileSystemUtils.deleteRecursively(folder);
    }
  }

  private void migrate(Path folder) {
    Flyway.configure()
        .dataSource(source)
        .locations("filesystem:" + folder)
        .schemas(Catalog.SCHEMAS.toArray(String[]::new))
        .defaultSchema("platform")
        .outOfOrder(true)
        .load()
        .migrate();
  }

  private void refuseUnlessEmpty() throws IOException, SQLException {
    try (Connection connection = source.getConnection()) {
      if (!new Catalog(connection).empty() || filled(installation.lake())) {
        throw new Refusal(
            CommonError.CONFLICT,
            "The installation in %s is not empty.".formatted(installation.home()),
            "Restore into a new folder (THROUGHLINE_HOME) or an empty database.");
      }
    }
  }

  private static boolean filled(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (var files = Files.list(folder)) {
      return files.findAny().isPresent();
    }
  }

  private void undo() throws IOException, SQLException {
    try (Connection connection = source.getConnection();
        var statement = connection.createStatement()) {
      for (String schema : Catalog.SCHEMAS) {
        statement.execute("drop schema if exists " + schema + " cascade");
      }
    }
    FileSystemUtils.deleteRecursively(installation.lake());
  }
}
