package throughline.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import throughline.platform.postgres.EmbeddedPostgres;

/**
 * A migrated database of a test's own, copied from a template in one embedded server per build
 * folder. Hold it in a static field of a test class, or close it.
 */
public final class TestDatabase implements AutoCloseable {

  private static final EmbeddedPostgres POSTGRES = server();
  private static final String TEMPLATE = template();

  private final String name;

  private TestDatabase(String name) {
    this.name = name;
  }

  /** A new database with all migrations applied. */
  public static TestDatabase fresh() {
    return copyOf(TEMPLATE);
  }

  /** A new database without any table. */
  public static TestDatabase empty() {
    return copyOf("template1");
  }

  public String url() {
    return POSTGRES.url(name);
  }

  public String user() {
    return EmbeddedPostgres.NAME;
  }

  public String password() {
    return POSTGRES.password();
  }

  /** A new connection for every use, as many as are asked for. */
  public DataSource dataSource() {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(url());
    source.setUser(user());
    source.setPassword(password());
    return source;
  }

  public JdbcClient jdbc() {
    return JdbcClient.create(dataSource());
  }

  public TransactionTemplate transactions(DataSource source) {
    return new TransactionTemplate(new JdbcTransactionManager(source));
  }

  /** A connection that may do everything, for faults that the application could not plant. */
  public Connection superuser() throws SQLException {
    return POSTGRES.superuser(name);
  }

  @Override
  public void close() {
    inServer("drop database if exists %s with (force)".formatted(name));
  }

  private static TestDatabase copyOf(String template) {
    String name = "test_" + UUID.randomUUID().toString().replace("-", "");
    inServer(
        "create database %s template %s owner %s".formatted(name, template, EmbeddedPostgres.NAME));
    return new TestDatabase(name);
  }

  private static EmbeddedPostgres server() {
    EmbeddedPostgres postgres = EmbeddedPostgres.open(Path.of("target", "test-postgres"));
    Runtime.getRuntime().addShutdownHook(new Thread(postgres::close));
    return postgres;
  }

  private static String template() {
    String name = "template_" + Long.toHexString(fingerprint());
    if (postgres("select 1 from pg_database where datname = '" + name + "'").isEmpty()) {
      dropWhatEarlierRunsLeft();
      String building = "building_" + UUID.randomUUID().toString().replace("-", "");
      inServer("create database %s owner %s".formatted(building, EmbeddedPostgres.NAME));
      migrate(building);
      inServer("alter database %s rename to %s".formatted(building, name));
    }
    return name;
  }

  private static void dropWhatEarlierRunsLeft() {
    if (POSTGRES.owned()) {
      postgres("select datname from pg_database where datname ~ '^(test|template|building)_'")
          .forEach(left -> inServer("drop database if exists %s with (force)".formatted(left)));
    }
  }

  private static void migrate(String database) {
    Flyway.configure()
        .dataSource(POSTGRES.url(database), EmbeddedPostgres.NAME, POSTGRES.password())
        .locations("classpath:db/migration")
        .schemas("platform", "organisation", "sources", "customers", "journeys")
        .defaultSchema("platform")
        .outOfOrder(true)
        .load()
        .migrate();
  }

  private static long fingerprint() {
    CRC32 sum = new CRC32();
    try (Stream<Path> files = Files.walk(Path.of("target", "classes", "db", "migration"))) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        sum.update(file.toString().getBytes(StandardCharsets.UTF_8));
        sum.update(Files.readAllBytes(file));
      }
    } catch (IOException e) {
      throw new IllegalStateException("The migrations cannot be read.", e);
    }
    return sum.getValue();
  }

  private static void inServer(String sql) {
    try (Connection connection = POSTGRES.superuser("postgres");
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  private static List<String> postgres(String question) {
    List<String> answers = new ArrayList<>();
    try (Connection connection = POSTGRES.superuser("postgres");
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(question)) {
      while (rows.next()) {
        answers.add(rows.getString(1));
      }
    } catch (SQLException e) {
      throw new IllegalStateException(question, e);
    }
    return answers;
  }
}
