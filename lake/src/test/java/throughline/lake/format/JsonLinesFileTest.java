package throughline.lake.format;

import static org.assertj.core.api.Assertions.assertThat;
import static throughline.lake.format.GivenFile.named;
import static throughline.lake.format.GivenFile.read;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import throughline.lake.format.GivenFile.Reading;

class JsonLinesFileTest {

  private static Reading lines(String... lines) {
    return read(named("tickets.jsonl", String.join("\n", lines)));
  }

  @Test
  void isReadByThePathsOfItsValues() {
    Reading reading =
        lines("{\"id\":1,\"by\":{\"email\":\"a@b.c\",\"tags\":[\"x\",{\"y\":true}]},\"no\":null}");

    assertThat(reading.rows())
        .containsExactly(
            Map.of("id", "1", "by.email", "a@b.c", "by.tags.0", "x", "by.tags.1.y", "true"));
  }

  @Test
  void mayHaveOtherKeysInEveryRow() {
    Reading reading = lines("{\"a\":1}", "", "{\"b\":2}\r", "{\"a\":3,\"b\":4}");

    assertThat(reading.columns()).containsExactly("a", "b");
    assertThat(reading.rows())
        .containsExactly(Map.of("a", "1"), Map.of("b", "2"), Map.of("a", "3", "b", "4"));
  }

  @Test
  void keepsNumbersAsTheyAreWritten() {
    assertThat(lines("{\"n\":10000000000000000000001,\"d\":0.10}").rows())
        .containsExactly(Map.of("n", "10000000000000000000001", "d", "0.10"));
  }

  @Test
  void losesOnlyTheLinesThatAreNoObject() {
    Reading reading =
        lines("{\"a\":1}", "{\"a\":", "[1]", "{\"a\":2} {\"a\":3}", "nonsense", "{\"a\":4}");

    assertThat(reading.values("a")).containsExactly("1", "4");
    assertThat(reading.faults()).extracting(Fault::line).containsExactly(2L, 3L, 4L, 5L);
    assertThat(reading.faults()).extracting(Fault::code).containsOnly(FaultCode.ROW_UNREADABLE);
  }

  @Test
  void refusesARowThatIsNestedAHundredThousandTimes() {
    String deep = "{\"a\":".repeat(100_000) + "1" + "}".repeat(100_000);
    Reading reading = lines("{\"a\":1}", deep, "{\"a\":2}");

    assertThat(reading.values("a")).containsExactly("1", "2");
    assertThat(reading.onlyFault()).isEqualTo(FaultCode.ROW_TOO_DEEP);
  }

  @Test
  void refusesARowWithTooManyValues() {
    StringBuilder wide = new StringBuilder("{\"a\":0");
    for (int i = 0; i < 10_000; i++) {
      wide.append(",\"k").append(i).append("\":1");
    }
    Reading reading = lines(wide.append('}').toString(), "{\"a\":2}");

    assertThat(reading.values("a")).containsExactly("2");
    assertThat(reading.onlyFault()).isEqualTo(FaultCode.ROW_TOO_LONG);
  }

  @Test
  void refusesARowThatIsTooLong() {
    ReadingLimits limits = new ReadingLimits(100_000, 100, 20, 1 << 30, 100);
    String text = "{\"a\":\"" + "x".repeat(1_000_000) + "\"}\n{\"a\":2}\n";
    Reading reading = read(named("a.jsonl", text), limits);

    assertThat(reading.values("a")).containsExactly("2");
    assertThat(reading.onlyFault()).isEqualTo(FaultCode.ROW_TOO_LONG);
    assertThat(reading.faults().get(0).line()).isEqualTo(1);
  }

  @Test
  void refusesANulCharacter() {
    Reading reading = lines("{\"a\":\"x\\u0000y\"}", "{\"a\":2}");

    assertThat(reading.onlyFault()).isEqualTo(FaultCode.VALUE_HAS_NUL);
  }

  @Test
  void isNotOneJsonArray() {
    Reading reading = read(named("all.json", "[{\"a\":1},{\"a\":2}]"));

    assertThat(reading.onlyFault()).isEqualTo(FaultCode.FILE_UNKNOWN);
  }

  @Test
  void keepsARowWhichIsWrittenAndReadAgain() {
    Map<String, String> values = Map.of("a.b", "x\n\"y\"", "empty", "", "c", "\u202eü😀");
    JsonRow again = JsonRow.read(JsonRow.write(Row.of(Map.copyOf(values))));

    assertThat(again.row()).isNotNull();
    assertThat(again.row().values()).isEqualTo(values);
    assertThat(List.of(JsonRow.read("{"), JsonRow.read(""), JsonRow.read("1")))
        .allMatch(row -> row.fault() != null);
  }
}
