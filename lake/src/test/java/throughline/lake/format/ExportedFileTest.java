package throughline.lake.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import throughline.lake.format.GivenFile.Reading;

class ExportedFileTest {

  private static String csv(List<String> columns, List<?>... rows) throws IOException {
    StringWriter text = new StringWriter();
    try (RowWriter writer = RowWriter.csv(text, columns)) {
      for (List<?> row : rows) {
        writer.row(row);
      }
    }
    return text.toString();
  }

  @Test
  void hasCellsThatNoSpreadsheetRuns() throws IOException {
    String text =
        csv(
            List.of("name"),
            List.of("=cmd()"),
            List.of("+49 30"),
            List.of("-2+3"),
            List.of("@SUM(A1)"),
            List.of("\tx"),
            List.of("-12.50"),
            List.of(-3));

    assertThat(text.lines())
        .containsExactly(
            "name", "'=cmd()", "'+49 30", "'-2+3", "'@SUM(A1)", "\"'\tx\"", "-12.50", "-3");
  }

  @Test
  void comesBackAsItWasCellByCell() throws IOException {
    long seed = 20_240_229;
    System.out.println("Seed " + seed);
    Random random = new Random(seed);
    List<String> columns = List.of("a", "b", "c", "d");
    List<List<String>> written = new ArrayList<>();
    StringWriter text = new StringWriter();
    try (RowWriter writer = RowWriter.csv(text, columns)) {
      for (int row = 0; row < 50_000; row++) {
        List<String> cells =
            List.of(cell(random), cell(random), cell(random), cell(random) + "end");
        written.add(cells);
        writer.row(cells);
      }
    }
    assertThat(readBack(text.toString())).isEqualTo(written);
  }

  private static String cell(Random random) {
    String alphabet = "=+-@\t\r\n\0',;|\" ab1.é\u202e😀";
    int[] letters = alphabet.codePoints().toArray();
    StringBuilder cell = new StringBuilder();
    for (int length = random.nextInt(6); length > 0; length--) {
      cell.appendCodePoint(letters[random.nextInt(letters.length)]);
    }
    return cell.toString();
  }

  private static List<List<String>> readBack(String text) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    try (CsvScanner scanner = new CsvScanner(new StringReader(text), ',', 1 << 20)) {
      assertThat(scanner.next()).isEqualTo(CsvScanner.Found.RECORD);
      while (scanner.next() == CsvScanner.Found.RECORD) {
        rows.add(cells(scanner));
      }
    }
    return rows;
  }

  private static List<String> cells(CsvScanner scanner) {
    List<String> cells = new ArrayList<>();
    for (int field = 0; field < scanner.count(); field++) {
      String cell =
          new String(
              scanner.buffer(), scanner.start(field), scanner.end(field) - scanner.start(field));
      String plain = scanner.escaped(field) ? cell.replace("\"\"", "\"") : cell;
      boolean runs = !plain.isEmpty() && "=+-@\t\r\0".indexOf(plain.charAt(0)) >= 0;
      assertThat(!runs || plain.matches("-\\d.*")).as(plain).isTrue();
      cells.add(SpreadsheetCell.original(plain));
    }
    return cells;
  }

  @Test
  void wouldNotComeBackIfNothingMarkedWhatAlreadyHasAnApostrophe() {
    assertThat(SpreadsheetCell.harmless("'=1")).isEqualTo("''=1");
    assertThat(SpreadsheetCell.original("''=1")).isEqualTo("'=1");
    assertThat(SpreadsheetCell.original("'=1")).isEqualTo("=1");
    assertThat(SpreadsheetCell.harmless("'tis")).isEqualTo("'tis");
  }

  @Test
  void mayBeJsonLines() throws IOException {
    StringWriter text = new StringWriter();
    try (RowWriter writer =
        RowWriter.jsonLines(text, List.of("name", "n", "share", "open", "at"))) {
      writer.row(Arrays.asList("Ada \"A\"\n", 7, 0.25, true, null));
      writer.row(Arrays.asList("=x", -7L, Double.NaN, false, "2024"));
    }
    assertThat(text.toString().lines())
        .containsExactly(
            "{\"name\":\"Ada \\\"A\\\"\\n\",\"n\":7,\"share\":0.25,\"open\":true}",
            "{\"name\":\"=x\",\"n\":-7,\"share\":\"NaN\",\"open\":false,\"at\":\"2024\"}");
  }

  @Test
  void isReadAgainByItsReader() throws IOException {
    Reading reading =
        GivenFile.read(
            GivenFile.csv(csv(List.of("only"), List.of(""), List.of("a;b"), List.of(" x "))));

    assertThat(reading.values("only")).containsExactly("", "a;b", " x ");
  }
}
