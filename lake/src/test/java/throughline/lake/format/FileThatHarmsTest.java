package throughline.lake.format;

import static org.assertj.core.api.Assertions.assertThat;
import static throughline.lake.format.GivenFile.gzip;
import static throughline.lake.format.GivenFile.named;
import static throughline.lake.format.GivenFile.read;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import throughline.lake.format.GivenFile.Reading;

class FileThatHarmsTest {
  private static final ReadingLimits SMALL = new ReadingLimits(100_000, 50, 20, 1L << 40, 100);

  private static InputStream text(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void aLineOfAGigabyteIsOneFaultAndTheNextRowIsRead() {
    byte[] block = new byte[1 << 20];
    Arrays.fill(block, (byte) 'x');
    InputFile file =
        new InputFile(
            "long.csv",
            () ->
                new SequenceInputStream(
                    Collections.enumeration(
                        List.of(
                            text("id,name\n1,"),
                            XesFileTest.repeated(block, 1_024),
                            text("\n2,Grace\n")))));
    Reading reading = read(file);

    assertThat(reading.onlyFault()).isEqualTo(FaultCode.ROW_TOO_LONG);
    assertThat(reading.faults().get(0).line()).isEqualTo(2);
    assertThat(reading.values("id")).containsExactly("2");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "windows-1252", "UTF-16"})
  void aLineThatIsTooLongIsPassedOverInEveryCharacterSet(String charset) {
    Charset characters = Charset.forName(charset);
    for (String lineBreak : List.of("\n", "\r\n", "\r")) {
      String longest = (charset.startsWith("UTF") ? "\u010a\u0d0a" : "\u00e9x").repeat(400_000);
      String text = String.join(lineBreak, "id,name", "1,Ada", longest, "2,J\u00f6rg", "3,Ann", "");
      Reading csv = read(named("long.csv", text.getBytes(characters)), SMALL);

      assertThat(csv.onlyFault()).isEqualTo(FaultCode.ROW_TOO_LONG);
      assertThat(csv.faults().get(0).line()).isEqualTo(3);
      assertThat(csv.values("name")).containsExactly("Ada", "J\u00f6rg", "Ann");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "windows-1252"})
  void aLineThatIsTooLongIsPassedOverInJsonToo(String charset) {
    String lines = "{\"a\":\"J\u00f6rg\"}\n" + "\u00e9x".repeat(400_000) + "\n{\"a\":\"\u00e9\"}\n";
    Reading json = read(named("long.jsonl", lines.getBytes(Charset.forName(charset))), SMALL);
    assertThat(json.onlyFault()).isEqualTo(FaultCode.ROW_TOO_LONG);
    assertThat(json.values("a")).containsExactly("J\u00f6rg", "\u00e9");
  }

  @Test
  void aQuoteThatIsNeverClosedIsFoundWithinBounds() {
    String rows = "3,plain\n".repeat(200_000);
    Reading reading = read(named("a.csv", "id,name\n1,\"Ada\n2,Grace\n" + rows + "4,Ann\n"), SMALL);

    assertThat(reading.onlyFault()).isEqualTo(FaultCode.ROW_TOO_LONG);
    assertThat(reading.rows()).hasSize(200_002);
  }

  @Test
  void aGzipBombIsRefused() throws IOException {
    ByteArrayOutputStream bomb = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bomb)) {
      out.write("id,name\n".getBytes(StandardCharsets.UTF_8));
      byte[] zeros = new byte[1 << 20];
      Arrays.fill(zeros, (byte) '\n');
      for (int i = 0; i < 512; i++) {
        out.write(zeros);
      }
    }
    assertThat(read(named("bomb.csv.gz", bomb.toByteArray())).onlyFault())
        .isEqualTo(FaultCode.FILE_TOO_LARGE);
  }

  @Test
  void aFileBeyondTheLimitIsReadUpToIt() {
    ReadingLimits limits = new ReadingLimits(1_000, 10, 10, 10_000, 10);
    Reading reading = read(named("a.csv", "id,name\n" + "1,Ada\n".repeat(100_000)), limits);

    assertThat(reading.onlyFault()).isEqualTo(FaultCode.FILE_TOO_LARGE);
  }

  @Test
  void archivesAreRefusedWithTheStepThatHelps() {
    Reading reading = read(named("export.xlsx", "PK\3\4....."));

    assertThat(reading.onlyFault()).isEqualTo(FaultCode.FILE_IS_ZIP);
    assertThat(reading.faults().get(0).next()).contains("Unpack");
  }

  @Test
  void databasesAreRefusedWithTheFormThatIsRead() {
    Reading reading = read(named("orders.sqlite", "SQLite format 3\0\20\0\1\1"));

    assertThat(reading.onlyFault()).isEqualTo(FaultCode.FILE_IS_DATABASE);
    assertThat(reading.faults().get(0).next()).contains("OCEL 2.0 JSON");
  }

  @Test
  void programsOwnFormatsAreRefused() {
    byte[] bytes = new byte[4_096];
    Arrays.fill(bytes, (byte) 1);

    assertThat(read(named("a.db", bytes)).onlyFault()).isEqualTo(FaultCode.FILE_UNKNOWN);
    assertThat(read(named("a.gz", new byte[] {0x1f, (byte) 0x8b, 1})).onlyFault())
        .isEqualTo(FaultCode.FILE_BROKEN);
    assertThat(read(named("a.gz", gzip(new byte[0]))).onlyFault()).isEqualTo(FaultCode.FILE_EMPTY);
  }

  @Test
  void filesThatAreNotThereAreSaidSo(@TempDir Path folder) {
    assertThat(read(InputFile.of(folder.resolve("none.csv"))).onlyFault())
        .isEqualTo(FaultCode.FILE_MISSING);
    assertThat(read(InputFile.of(folder)).onlyFault()).isEqualTo(FaultCode.FILE_MISSING);
  }

  @Test
  void tooManyColumnsAreRefused() {
    Reading reading = read(named("a.csv", "x".repeat(1) + ",y".repeat(60) + "\n"), SMALL);

    assertThat(reading.faults()).isNotEmpty();
    assertThat(reading.rows()).isEmpty();
  }

  @Test
  void faultsShowValuesWithoutCharactersThatBendTheLine() {
    assertThat(Fault.shown("a\u202eb\u0000c\n" + "d".repeat(100)))
        .isEqualTo("a·b·c·" + "d".repeat(74) + "…");
  }
}
