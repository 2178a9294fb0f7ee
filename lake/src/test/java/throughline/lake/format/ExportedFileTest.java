package throughline.lake.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
            List.of("-2+3+cmd|' /C calc'!A0"),
            List.of("@SUM(A1)"),
            List.of("\tx"),
            List.of("-12.50"),
            List.of(-3));

    assertThat(text.lines())
        .containsExactly(
            "name",
            "'=cmd()",
            "'+49 30",
            "'-2+3",
            "\"'-2+3+cmd|' /C calc'!A0\"",
            "'@SUM(A1)",
            "\"'\tx\"",
            "-12.50",
            "-3");
  }

  @Test
  void isParquetOfTypedValuesThatOthersRead(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("list.parquet");
    List<TypedColumn> columns =
        List.of(
            new TypedColumn("id", TypedColumn.Kind.WHOLE_NUMBER),
            new TypedColumn("name", TypedColumn.Kind.TEXT),
            new TypedColumn("share", TypedColumn.Kind.NUMBER),
            new TypedColumn("open", TypedColumn.Kind.TRUTH),
            new TypedColumn("at", TypedColumn.Kind.INSTANT));
    int rows = 50_000;
    try (RowWriter writer = RowWriter.parquet(Files.newOutputStream(file), columns)) {
      for (int i = 0; i < rows; i++) {
        writer.row(
            Arrays.asList(
                i, i % 2 == 0 ? "=né" + i : null, i / 4.0, i == 7, Instant.ofEpochMilli(i)));
      }
    }
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement();
        ResultSet found =
            statement.executeQuery(
                "select count(*), sum(id), count(name), min(name), sum(share),"
                    + " count(*) filter (where open), max(epoch_ms(\"at\")) from read_parquet('%s')"
                        .formatted(file))) {
      assertThat(found.next()).isTrue();
      assertThat(found.getLong(1)).isEqualTo(rows);
      assertThat(found.getLong(2)).isEqualTo((long) rows * (rows - 1) / 2);
      assertThat(found.getLong(3)).isEqualTo(rows / 2);
      assertThat(found.getString(4)).isEqualTo("=né0");
      assertThat(found.getDouble(5)).isEqualTo((long) rows * (rows - 1) / 8.0);
      assertThat(found.getLong(6)).isEqualTo(1);
      assertThat(found.getLong(7)).isEqualTo(rows - 1);
    }
  }

  /** How a file is written; the tests below plant faults here. */
  @FunctionalInterface
  private interface Writing {
    RowWriter to(Writer out, List<String> columns) throws IOException;
  }

  /** 200,000 cells of the signs that matter; -Dthroughline.cells=2000000 takes more. */
  @Test
  void comesBackAsItWasCellByCell() throws IOException {
    assertThat(firstFault(RowWriter::csv, Integer.getInteger("throughline.cells", 200_000)))
        .isNull();
  }

  /** Negative controls: each planted fault is found. */
  @Test
  void wouldNotComeBackIfQuotesWereNotDoubled() throws IOException {
    Writing planted = plain(cell -> '"' + SpreadsheetCell.harmless(cell) + '"');
    assertThat(firstFault(planted, 20_000)).isNotNull();
  }

  @Test
  void wouldBeSeenToRunIfNothingWereMarked() throws IOException {
    Writing planted = plain(cell -> '"' + cell.replace("\"", "\"\"") + '"');
    assertThat(firstFault(planted, 20_000)).isEqualTo("A cell would be run.");
  }

  @Test
  void wouldBeSeenToRunIfWhatBeginsLikeANegativeNumberWereNotMarked() throws IOException {
    Writing planted =
        plain(
            cell -> {
              String marked = cell.matches("(?s)-[0-9].*") ? cell : SpreadsheetCell.harmless(cell);
              return '"' + marked.replace("\"", "\"\"") + '"';
            });
    assertThat(firstFault(planted, 20_000)).isEqualTo("A cell would be run.");
  }

  @Test
  void wouldNotComeBackIfWhatHasAnApostropheWereNotMarked() throws IOException {
    Writing planted =
        plain(
            cell -> {
              String marked = cell.startsWith("'") ? cell : SpreadsheetCell.harmless(cell);
              return '"' + marked.replace("\"", "\"\"") + '"';
            });
    assertThat(firstFault(planted, 20_000)).isEqualTo("A cell came back otherwise.");
  }

  /** The control of the controls: without a fault the same writer is found to be in order. */
  @Test
  void comesBackFromAnotherWriterOfTheSameGrammar() throws IOException {
    Writing right = plain(cell -> '"' + SpreadsheetCell.harmless(cell).replace("\"", "\"\"") + '"');
    assertThat(firstFault(right, 20_000)).isNull();
  }

  private static Writing plain(UnaryOperator<String> cell) {
    return (out, columns) ->
        new RowWriter() {
          {
            row(columns);
          }

          @Override
          public void row(List<?> values) throws IOException {
            out.write(
                values.stream()
                    .map(value -> cell.apply(String.valueOf(value)))
                    .collect(Collectors.joining(",", "", "\r\n")));
          }

          @Override
          public void close() throws IOException {
            out.close();
          }
        };
  }

  /** What is wrong with a file of random cells, or null where nothing is. */
  private static @Nullable String firstFault(Writing writing, int cells) throws IOException {
    long seed = 20_240_229;
    System.out.println("ExportedFileTest: seed " + seed);
    Random random = new Random(seed);
    List<String> columns = List.of("a", "b", "c", "d");
    for (int left = cells / columns.size(); left > 0; left -= 50_000) {
      List<List<String>> written = new ArrayList<>();
      StringWriter text = new StringWriter();
      try (RowWriter writer = writing.to(text, columns)) {
        for (int row = 0; row < Math.min(left, 50_000); row++) {
          written.add(List.of(cell(random), cell(random), cell(random), cell(random) + "end"));
          writer.row(written.get(row));
        }
      }
      List<List<String>> shown = shown(text.toString());
      if (shown.stream().flatMap(List::stream).anyMatch(ExportedFileTest::runs)) {
        return "A cell would be run.";
      }
      if (!originals(shown).equals(written)) {
        return "A cell came back otherwise.";
      }
    }
    return null;
  }

  private static List<List<String>> originals(List<List<String>> rows) {
    return rows.stream().map(row -> row.stream().map(SpreadsheetCell::original).toList()).toList();
  }

  private static boolean runs(String cell) {
    return !cell.isEmpty()
        && "=+-@\t\r\0".indexOf(cell.charAt(0)) >= 0
        && !cell.matches("-[0-9]+([.,][0-9]+)?([eE][+-]?[0-9]+)?");
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

  /** The cells as a spreadsheet shows them. */
  private static List<List<String>> shown(String text) throws IOException {
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
      int length = scanner.end(field) - scanner.start(field);
      String cell = new String(scanner.buffer(), scanner.start(field), length);
      cells.add(scanner.escaped(field) ? cell.replace("\"\"", "\"") : cell);
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
