package throughline.lake.format;

import static org.assertj.core.api.Assertions.assertThat;
import static throughline.lake.format.GivenFile.gzip;
import static throughline.lake.format.GivenFile.named;
import static throughline.lake.format.GivenFile.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import throughline.lake.format.GivenFile.Reading;

class ParquetFileTest {
  @TempDir private Path folder;

  private Path written(String select, String compression) {
    Path file = folder.resolve("given.parquet");
    String copy =
        "copy (%s) to '%s' (format parquet, compression %s)".formatted(select, file, compression);
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute(copy);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return file;
  }

  @Test
  void tellsItsTypedValuesAsText() {
    Path file =
        written(
            """
            select 7 as id, 'Ada é' as name, true as open, 1234.50::decimal(9,2) as sum,
              date '2024-02-29' as day, timestamp '2024-02-29 12:30:00.5' as local,
              timestamptz '2024-02-29 12:30:00+00' as at, 0.25::double as share,
              null::varchar as nothing, {'email': 'a@b.ch'} as by
            """,
            "snappy");
    Reading reading = read(InputFile.of(file));

    assertThat(reading.faults()).isEmpty();
    assertThat(reading.rows())
        .containsExactly(
            Map.of(
                "id",
                "7",
                "name",
                "Ada é",
                "open",
                "true",
                "sum",
                "1234.50",
                "day",
                "2024-02-29",
                "local",
                "2024-02-29T12:30:00.500",
                "at",
                "2024-02-29T12:30:00Z",
                "share",
                "0.25",
                "nothing",
                "",
                "by.email",
                "a@b.ch"));
  }

  @Test
  void mayBeCompressedInEveryUsualWay() {
    for (String compression : List.of("uncompressed", "snappy", "gzip", "zstd", "lz4_raw")) {
      Path file =
          written(
              "select i as id, 'name ' || (i % 7) as name from range(300000) t(i)", compression);
      Reading reading = read(InputFile.of(file));

      assertThat(reading.faults()).as(compression).isEmpty();
      assertThat(reading.rows()).as(compression).hasSize(300_000);
      assertThat(reading.rows().get(299_999)).containsEntry("name", "name 0");
    }
  }

  @Test
  void isCopiedWhereItDoesNotLieOnDisk() throws IOException {
    byte[] bytes = Files.readAllBytes(written("select 1 as id", "zstd"));

    assertThat(read(named("a.parquet", bytes)).values("id")).containsExactly("1");
    assertThat(read(named("a.parquet.gz", gzip(bytes))).values("id")).containsExactly("1");
  }

  @Test
  void isReadOrRefusedHoweverItIsDamaged() throws IOException {
    byte[] whole =
        Files.readAllBytes(
            written("select i as id, 'x' || i as name, [i] as list from range(50) t(i)", "zstd"));
    long seed = 11;
    System.out.println("Seed " + seed);
    Random random = new Random(seed);
    for (int times = 0; times < 800; times++) {
      byte[] bytes = whole.clone();
      for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
        bytes[4 + random.nextInt(bytes.length - 4)] = (byte) random.nextInt(256);
      }
      Reading reading = read(named("a.parquet", bytes));
      assertThat(reading.rows().size() + reading.faults().size()).isLessThan(10_000);
    }
    assertThat(read(named("a.parquet", java.util.Arrays.copyOf(whole, 60))).onlyFault())
        .isEqualTo(FaultCode.FILE_BROKEN);
  }
}
