package throughline.customers.rights;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import throughline.Throughline;
import throughline.testing.TestClient;

/** The whole application with its own embedded database, in a home folder that can be searched. */
final class EmbeddedHouse implements AutoCloseable {
  private static final String PASSWORD = "the admin of the embedded house";

  final Path home;
  private final ConfigurableApplicationContext context;

  EmbeddedHouse(Path home) {
    this.home = home;
    context =
        new SpringApplicationBuilder(Throughline.class)
            .run(
                "--server.port=0",
                "--throughline.home=" + home,
                "--throughline.admin.password=" + PASSWORD,
                "--spring.main.banner-mode=off");
  }

  TestClient admin() {
    return new TestClient(url()).loggedIn("admin", PASSWORD);
  }

  String url() {
    return "http://127.0.0.1:" + ((WebServerApplicationContext) context).getWebServer().getPort();
  }

  JdbcClient jdbc() {
    return bean(JdbcClient.class);
  }

  <T> T bean(Class<T> type) {
    return context.getBean(type);
  }

  /** Waits until everything that came in is known everywhere. */
  void settle() throws InterruptedException {
    admin().awaitProjections();
  }

  /** Waits for something to come true. */
  void until(BooleanSupplier condition, Supplier<String> instead) throws InterruptedException {
    Instant last = Instant.now().plusSeconds(60);
    while (!condition.getAsBoolean()) {
      if (Instant.now().isAfter(last)) {
        throw new AssertionError(instead.get());
      }
      Thread.sleep(50);
    }
  }

  /** Waits for a job, which must succeed. */
  void await(String job) throws InterruptedException {
    admin().awaitJob(job);
  }

  /** The columns of every table in which a token stands, with the number of rows. */
  Map<String, Long> columnsWith(String token) {
    Map<String, Long> found = new TreeMap<>();
    jdbc()
        .sql(
            """
            select table_schema || '.' || table_name, column_name, data_type
            from information_schema.columns
            where table_schema in ('platform', 'organisation', 'sources', 'customers', 'journeys')
            """)
        .query((row, number) -> List.of(row.getString(1), row.getString(2), row.getString(3)))
        .list()
        .forEach(
            column -> {
              String text =
                  column.get(2).equals("bytea")
                      ? "encode(\"%s\", 'escape')".formatted(column.get(1))
                      : "\"%s\"::text".formatted(column.get(1));
              long rows =
                  jdbc()
                      .sql(
                          "select count(*) from %s where strpos(lower(%s), ?) > 0"
                              .formatted(column.get(0), text))
                      .param(token)
                      .query(Long.class)
                      .single();
              if (rows > 0) {
                found.put(column.get(0) + "." + column.get(1), rows);
              }
            });
    return found;
  }

  /** The files of the home folder in which a token stands, in whatever case. */
  List<String> filesWith(String token) throws IOException {
    List<String> found = new ArrayList<>();
    Files.walkFileTree(
        home,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            if (attributes.isRegularFile() && content(file).contains(token)) {
              found.add(home.relativize(file).toString());
            }
            return FileVisitResult.CONTINUE;
          }

          /** PostgreSQL writes and removes files meanwhile; what is gone holds no token. */
          @Override
          public FileVisitResult visitFileFailed(Path file, IOException failure)
              throws IOException {
            if (failure instanceof NoSuchFileException) {
              return FileVisitResult.CONTINUE;
            }
            throw failure;
          }
        });
    return found;
  }

  private static String content(Path file) throws IOException {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)
          .toLowerCase(Locale.ROOT);
    } catch (NoSuchFileException gone) {
      return "";
    }
  }

  @Override
  public void close() {
    context.close();
  }
}
