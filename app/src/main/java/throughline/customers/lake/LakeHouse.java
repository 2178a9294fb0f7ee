package throughline.customers.lake;

import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import throughline.customers.CustomerTimelines;
import throughline.organisation.JoinedDepartments;

/** All parts of one installation's lake, opened and closed together. */
public record LakeHouse(
    LakeStore store,
    LakeProjection projection,
    LakeCompaction compaction,
    CustomerTimelines timelines)
    implements AutoCloseable {
  private static final int FETCHED_ROWS = 5_000;

  static LakeHouse open(
      LakeSettings settings,
      DataSource source,
      PlatformTransactionManager manager,
      Clock clock,
      Supplier<JoinedDepartments> departments,
      Crossing.Watcher watcher) {
    TransactionTemplate transactions = new TransactionTemplate(manager);
    TransactionTemplate snapshots = new TransactionTemplate(manager);
    snapshots.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    JdbcClient jdbc = JdbcClient.create(source);
    JdbcTemplate streaming = new JdbcTemplate(source);
    streaming.setFetchSize(FETCHED_ROWS);
    LakeTables tables = new LakeTables(jdbc, clock);
    LakeStore store =
        new LakeStore(
            settings,
            tables,
            new CodeLabels(jdbc),
            departments,
            snapshots,
            () -> UUID.randomUUID().toString());
    store.open(transactions);
    return new LakeHouse(
        store,
        new LakeProjection(store, tables, new InteractionRows(streaming), snapshots, watcher),
        new LakeCompaction(store, tables, settings.threads(), transactions, watcher),
        new LakeCustomerTimelines(store));
  }

  /** A lake in a folder over a database, for those who watch what happens between its steps. */
  public static LakeHouse open(
      Path folder,
      DataSource source,
      PlatformTransactionManager manager,
      Crossing.Watcher watcher) {
    LakeSettings settings = new LakeSettings(folder, 256L << 20, 2);
    return open(
        settings, source, manager, Clock.systemUTC(), () -> JoinedDepartments.NONE, watcher);
  }

  @Override
  public void close() {
    store.close();
  }
}
