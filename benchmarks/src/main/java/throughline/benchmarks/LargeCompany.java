package throughline.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import throughline.lake.LakeFolder;
import throughline.organisation.Organisation;
import throughline.organisation.TouchpointName;

/**
 * An application that holds a million customers of 50 interactions each, kept in the temporary
 * folder for the next run. The lake has all of them, written as the projection writes it; the
 * tables have the last ten of each customer, and all of some. Everything is a function of the
 * customer's number, and the same in both.
 */
final class LargeCompany {
  static final int CUSTOMERS = 1_000_000;
  static final int EACH = 50;
  static final int FIRST_IN_TABLES = 40;

  /** The members of either large account, of whom the tables have everything. */
  static final int MEMBERS = 1_000;

  static final int OPEN_ACCOUNT = 1;
  static final int BOUNDED_ACCOUNT = 2;

  /** Customers after the members who have so many interactions more. */
  static final int HEAVY_CUSTOMERS = 20;

  static final int HEAVY = 5_000;
  static final int FIRST_HEAVY = 2 * MEMBERS + 1;
  static final long INTERACTIONS = (long) CUSTOMERS * EACH + HEAVY * HEAVY_CUSTOMERS;
  static final int TOUCHPOINTS = 60;
  static final String KEY = "benchmark";

  private static final Path HOME = BenchmarkLake.FOLDER.resolve("company-" + CUSTOMERS);
  private static final Path LAKE = HOME.resolve("lake");
  private static final Path LOADED = HOME.resolve("bench-loaded");

  private LargeCompany() {}

  static BenchmarkApplication open() throws Exception {
    boolean known = Files.exists(LOADED);
    if (!known && Files.exists(HOME)) {
      BenchmarkApplication.delete(HOME);
    }
    BenchmarkApplication application = BenchmarkApplication.kept(HOME);
    if (!known) {
      load(application);
    }
    application.login();
    return application;
  }

  private static void load(BenchmarkApplication application) throws Exception {
    name(application.bean(Organisation.class));
    long end = System.currentTimeMillis();
    DataSource source = application.bean(DataSource.class);
    LargeCompanyLake.fill(LAKE, source, end);
    Timing timing = Timing.start();
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      for (String sql : LargeCompanyTables.people(end)) {
        statement.execute(sql);
      }
      Indexes indexes = Indexes.takeAway(statement);
      for (String sql : LargeCompanyTables.interactions(end)) {
        statement.execute(sql);
      }
      indexes.giveBack(statement);
      statement.execute("vacuum analyze");
    }
    timing.print("the tables", (long) CUSTOMERS * (EACH - FIRST_IN_TABLES));
    Files.createFile(LOADED);
  }

  private static void name(Organisation organisation) {
    for (int i = 1; i <= TOUCHPOINTS; i++) {
      organisation.touchpoints(
          List.of(new TouchpointName("Touchpoint " + i, "web", "Department " + i % 9)));
    }
  }

  /** The files of its lake, beside the application. */
  static LakeFolder lake() {
    return LakeFolder.open(LAKE, BenchmarkLake.MEMORY);
  }

  /** The same files as a table in DuckDB's SQL. */
  static String table(LakeFolder lake) {
    return BenchmarkLake.table(lake, LAKE);
  }
}
