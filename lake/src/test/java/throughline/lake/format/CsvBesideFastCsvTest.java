package throughline.lake.format;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** FastCSV is a well-kept reader of the same grammar: where it reads a text, so must ours. */
class CsvBesideFastCsvTest {
  private static final String LETTERS = "ab,;\"\"\n\r x";

  @Test
  void readsEveryTextAlike() throws IOException {
    long seed = 7;
    System.out.println("Seed " + seed);
    Random random = new Random(seed);
    int compared = 0;
    for (int text = 0; text < 100_000; text++) {
      String csv = text(random);
      List<List<String>> expected = expected(csv);
      if (expected != null) {
        compared++;
        assertThat(read(csv)).as(() -> Fault.shown(csv)).isEqualTo(expected);
      }
    }
    assertThat(compared).isGreaterThan(20_000);
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    for (int length = random.nextInt(25); length > 0; length--) {
      text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return text.toString();
  }

  private static List<List<String>> expected(String csv) {
    List<List<String>> rows = new ArrayList<>();
    try {
      var reader =
          CsvReader.builder()
              .allowExtraFields(true)
              .allowMissingFields(true)
              .allowUnclosedQuote(false)
              .allowExtraCharsAfterClosingQuote(false)
              .ofCsvRecord(csv);
      for (CsvRecord row : reader) {
        rows.add(row.getFields());
      }
      return rows;
    } catch (CsvParseException e) {
      return null;
    }
  }

  private static List<List<String>> read(String csv) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    try (CsvScanner scanner = new CsvScanner(new StringReader(csv), ',', 1_000)) {
      CsvScanner.Found found = scanner.next();
      while (found != CsvScanner.Found.END) {
        rows.add(fields(scanner));
        found = scanner.next();
      }
    }
    return rows;
  }

  private static List<String> fields(CsvScanner scanner) {
    List<String> fields = new ArrayList<>();
    for (int field = 0; field < scanner.count(); field++) {
      int length = scanner.end(field) - scanner.start(field);
      String value = new String(scanner.buffer(), scanner.start(field), length);
      fields.add(scanner.escaped(field) ? value.replace("\"\"", "\"") : value);
    }
    return fields;
  }
}
