package throughline.platform.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import throughline.platform.Installation;
import throughline.platform.Refusal;
import throughline.testing.TestDatabase;
import tools.jackson.databind.json.JsonMapper;

class BackupUnderLoadTest {

  private static final String CANARY = "canary-of-the-backup";
  private static final String KEY = "0123456789abcdef".repeat(4);
  private static final String OTHER_KEY = "fedcba9876543210".repeat(4);

  @TempDir Path folder;

  private final TestDatabase database = TestDatabase.fresh();
  private final TestDatabase elsewhere = TestDatabase.empty();

  @BeforeEach
  void fill() throws Exception {
    Files.createDirectories(folder.resolve("home/lake/0"));
    Files.writeString(folder.resolve("home/lake/0/base.parquet"), "columns");
    database
        .jdbc()
        .sql(
            """
            insert into platform.job
              (id, kind, name, parameters, state, created_by, created_at, process, alive_at, done)
            select gen_random_uuid(), 'x', ?, '{}', 'done', 'system', now(), gen_random_uuid(),
              now(), n
            from generate_series(0, 499) as n
            """)
        .param(CANARY)
        .update();
  }

  @AfterEach
  void drop() {
    database.close();
    elsewhere.close();
  }

  @Test
  void comesBackElsewhereWithCountsAndHashesOfOneMoment() throws Exception {
    Path file = folder.resolve("backup");
    Map<String, Long> rows = whileOthersWrite(() -> backup(KEY).write(file));
    restoring(KEY).restore(file);
    assertThat(counts(elsewhere)).isEqualTo(rows);
    long kept = rows.get("tables/platform.job");
    assertThat(kept).isGreaterThanOrEqualTo(500);
    assertThat(hash(elsewhere, kept)).isEqualTo(hash(database, kept));
    assertThat(folder.resolve("elsewhere/lake/0/base.parquet")).hasContent("columns");
  }

  @Test
  void holdsOneMomentWhateverIsWrittenBetweenItsTables() throws Exception {
    writeTogether(database.jdbc());
    backup(new DisturbedSource(database.dataSource(), BackupUnderLoadTest::writeTogether, false))
        .write(folder.resolve("backup"));
    restoring(KEY).restore(folder.resolve("backup"));
    assertThat(agree(elsewhere)).isTrue();
    assertThat(jobs(elsewhere)).isLessThan(jobs(database));
  }

  @Test
  void wouldHoldSeveralMomentsWithoutItsSnapshot() throws Exception {
    writeTogether(database.jdbc());
    backup(new DisturbedSource(database.dataSource(), BackupUnderLoadTest::writeTogether, true))
        .write(folder.resolve("backup"));
    restoring(KEY).restore(folder.resolve("backup"));
    assertThat(agree(elsewhere)).isFalse();
  }

  /** A row of one table, and its count in another that is copied later, in one transaction. */
  private static void writeTogether(JdbcClient jdbc) {
    jdbc.sql(
            """
            with added as (
              insert into platform.job
                (id, kind, name, parameters, state, created_by, created_at, process, alive_at, done)
              values (gen_random_uuid(), 'x', 'x', '{}', 'done', 'system', now(),
                gen_random_uuid(), now(), 1000))
            update sources.head set position = (select count(*) + 1 from platform.job)
            """)
        .update();
  }

  private static boolean agree(TestDatabase of) {
    return of.jdbc()
        .sql("select position = (select count(*) from platform.job) from sources.head")
        .query(Boolean.class)
        .single();
  }

  private static long jobs(TestDatabase of) {
    return of.jdbc().sql("select count(*) from platform.job").query(Long.class).single();
  }

  @Test
  void canBeWrittenToAndBackedUpAgain() throws Exception {
    Path file = folder.resolve("backup");
    backup(KEY).write(file);
    restoring(KEY).restore(file);
    add(elsewhere.jdbc(), 500);
    assertThat(
            elsewhere
                .jdbc()
                .sql("select count(*) from pg_constraint where contype = 'f'")
                .query(Long.class)
                .single())
        .isEqualTo(
            database
                .jdbc()
                .sql("select count(*) from pg_constraint where contype = 'f'")
                .query(Long.class)
                .single());
  }

  @Test
  void showsNothingOfItsContentWithoutTheKey() throws Exception {
    Path file = folder.resolve("backup");
    backup(KEY).write(file);
    assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
        .doesNotContain(CANARY, "contents.json", "PGCOPY");
    assertThatThrownBy(() -> restoring(OTHER_KEY).restore(file))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("another key");
    assertThat(tables(elsewhere)).isZero();
  }

  @Test
  void isRefusedWholeWhenABitOrItsEndIsMissing() throws Exception {
    Path file = folder.resolve("backup");
    backup(KEY).write(file);
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 1;
    Path bent = Files.write(folder.resolve("bent"), bytes);
    bytes[bytes.length / 2] ^= 1;
    Path cut = Files.write(folder.resolve("cut"), Arrays.copyOf(bytes, bytes.length - 30));
    for (Path damaged : List.of(bent, cut)) {
      assertThatThrownBy(() -> restoring(KEY).restore(damaged)).isInstanceOf(Refusal.class);
      assertThat(tables(elsewhere)).isZero();
    }
    assertThat(restoring(KEY).restore(file)).isNotEmpty();
  }

  @Test
  void isNotWrittenWithoutAKeyAndNotOverWhatIsThere() throws Exception {
    assertThatThrownBy(() -> backup("").write(folder.resolve("backup")))
        .hasMessageContaining("No key for backups is set");
    backup(KEY).write(folder.resolve("backup"));
    restoring(KEY).restore(folder.resolve("backup"));
    assertThatThrownBy(() -> restoring(KEY).restore(folder.resolve("backup")))
        .hasMessageContaining("is not empty");
  }

  @FunctionalInterface
  private interface Work<T> {
    T get() throws Exception;
  }

  private <T> T whileOthersWrite(Work<T> work) throws Exception {
    AtomicBoolean on = new AtomicBoolean(true);
    Thread writer =
        new Thread(
            () ->
                IntStream.iterate(500, i -> on.get(), i -> i + 1)
                    .forEach(i -> add(database.jdbc(), i)));
    writer.start();
    try {
      return work.get();
    } finally {
      on.set(false);
      writer.join();
    }
  }

  private static void add(JdbcClient jdbc, int n) {
    jdbc.sql(
            """
            insert into platform.job
              (id, kind, name, parameters, state, created_by, created_at, process, alive_at, done)
            values (?, 'x', ?, '{}', 'done', 'system', now(), ?, now(), ?)
            """)
        .params(UUID.randomUUID(), CANARY, UUID.randomUUID(), n)
        .update();
  }

  private static String hash(TestDatabase of, long first) {
    return of.jdbc()
        .sql("select sum(hashtextextended(job::text, 0))::text from platform.job where done < ?")
        .param(first)
        .query(String.class)
        .single();
  }

  private static Map<String, Long> counts(TestDatabase of) throws Exception {
    Map<String, Long> counts = new TreeMap<>();
    try (var connection = of.dataSource().getConnection()) {
      for (Contents.Table table : new Catalog(connection).tables()) {
        counts.put(
            table.entry(),
            of.jdbc().sql("select count(*) from " + table.qualified()).query(Long.class).single());
      }
    }
    return counts;
  }

  private static long tables(TestDatabase of) throws Exception {
    try (var connection = of.dataSource().getConnection()) {
      return new Catalog(connection).tables().size();
    }
  }

  private Backup backup(String key) {
    return backup(database.dataSource(), key);
  }

  private Backup backup(DisturbedSource source) {
    return backup(source.asDataSource(), KEY);
  }

  private Backup backup(DataSource source, String key) {
    return new Backup(
        source,
        installation("home"),
        new BackupKey(key, NO_FILE),
        JsonMapper.builder().build(),
        Clock.systemUTC());
  }

  private Restoring restoring(String key) {
    return new Restoring(
        elsewhere.dataSource(),
        installation("elsewhere"),
        new BackupKey(key, NO_FILE),
        JsonMapper.builder().build());
  }

  private static final @Nullable Path NO_FILE = null;

  private Installation installation(String home) {
    return new Installation(folder.resolve(home), null);
  }
}
