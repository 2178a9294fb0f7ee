package throughline.benchmarks;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;
import throughline.engine.timeline.Columns;
import throughline.engine.timeline.Dictionaries;
import throughline.engine.timeline.Dimension;
import throughline.lake.LakeFile;
import throughline.lake.LakeFilling;
import throughline.lake.LakeFolder;
import throughline.lake.LakeRow;
import throughline.lake.LakeVersion;

/** The interactions of the large company on their way into its lake, by time. */
final class LargeCompanyLake {
  private static final long LOW = 0xFFFF_FFFFL;

  private final long end;

  private LargeCompanyLake(long end) {
    this.end = end;
  }

  /** Fills a folder and tells the application that this is its lake. */
  static void fill(Path folder, DataSource source, long end) throws SQLException {
    LargeCompanyLake company = new LargeCompanyLake(end);
    Timing timing = Timing.start();
    try (LakeFilling filling =
        new LakeFilling(
            folder,
            2 * BenchmarkLake.MEMORY,
            LakeVersion.bucketsFor(LargeCompany.INTERACTIONS),
            LakeFilling.ROWS_A_DELTA)) {
      for (int turn = 0; turn < LargeCompany.EACH; turn++) {
        for (int customer = 1; customer <= LargeCompany.CUSTOMERS; customer++) {
          filling.add(company.row(customer, turn));
        }
      }
      for (int i = 0; i < LargeCompany.HEAVY * LargeCompany.HEAVY_CUSTOMERS; i++) {
        filling.add(company.heavy(i));
      }
      filling.finish(new Dictionaries());
    }
    timing.print("the lake", LargeCompany.INTERACTIONS);
    try (LakeFolder lake = LakeFolder.open(folder, BenchmarkLake.MEMORY)) {
      store(source, lake.version());
    }
  }

  private LakeRow row(int customer, int turn) {
    long mixed = mixed(customer * 64L + turn);
    long time = end - (49L - turn) * 14 * 86_400_000 - mixed % 1_209_600 * 1_000;
    long concern = turn % 5 < 3 ? customer * 10L + turn / 5 : Columns.NO_CONCERN;
    return made(
        customer, concern, time, (long) turn * LargeCompany.CUSTOMERS + customer, mixed, turn % 5);
  }

  private LakeRow heavy(int number) {
    long customer = LargeCompany.FIRST_HEAVY + number % LargeCompany.HEAVY_CUSTOMERS;
    long mixed = mixed(1L << 27 | number);
    long time = end - mixed % 60_480_000 * 1_000;
    long id = (long) LargeCompany.EACH * LargeCompany.CUSTOMERS + 1 + number;
    return made(customer, Columns.NO_CONCERN, time, id, mixed, 4);
  }

  /** A number without order for each number, as SQL makes it too. */
  private static long mixed(long number) {
    long once = number * 2_654_435_761L & LOW;
    return (once ^ once >> 15) * 1_540_483_477L & LOW;
  }

  private static LakeRow made(
      long customer, long concern, long time, long id, long mixed, int place) {
    int[] codes = new int[Dimension.values().length];
    int touchpoint = 1 + (int) ((mixed >> 7) % LargeCompany.TOUCHPOINTS);
    codes[Dimension.TOUCHPOINT.ordinal()] = touchpoint;
    codes[Dimension.DEPARTMENT.ordinal()] = 1 + touchpoint % 9;
    codes[Dimension.SOURCE.ordinal()] = 1;
    codes[Dimension.CHANNEL.ordinal()] = 1 + (int) ((mixed >> 11) % 6);
    codes[Dimension.TOPIC.ordinal()] = 1 + (int) ((mixed >> 5) % 40);
    codes[Dimension.DIRECTION.ordinal()] = (int) ((mixed >> 9) % 3);
    codes[Dimension.OUTCOME.ordinal()] = place == 2 ? 1 + (int) ((mixed >> 13) % 2) : 0;
    long record = concern == Columns.NO_CONCERN ? customer : -concern;
    return new LakeRow(record, customer, time, Columns.NO_START, concern, id, id, codes);
  }

  private static void store(DataSource source, LakeVersion version) throws SQLException {
    try (Connection connection = source.getConnection();
        PreparedStatement statement =
            connection.prepareStatement(
                """
                insert into customers.lake_version
                select 1 + coalesce((select max(number) from customers.lake_version), 0), e.epoch,
                       ?, ?, 0, now(), ?, ?, ?, ?, ?
                from customers.lake_epoch e
                """)) {
      statement.setInt(1, version.buckets());
      statement.setLong(2, version.logPosition());
      statement.setArray(3, connection.createArrayOf("text", of(version, LakeFile::path)));
      statement.setArray(4, connection.createArrayOf("int", of(version, LakeFile::bucket)));
      statement.setArray(5, connection.createArrayOf("bigint", of(version, LakeFile::rows)));
      statement.setArray(6, connection.createArrayOf("bigint", of(version, LakeFile::bytes)));
      statement.setArray(7, connection.createArrayOf("bigint", of(version, file -> 0L)));
      statement.executeUpdate();
    }
  }

  private static Object[] of(LakeVersion version, Function<LakeFile, Object> part) {
    List<LakeFile> files = version.files();
    return files.stream().map(part).toArray();
  }
}
