package throughline.lake.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static throughline.lake.format.GivenFile.gzip;
import static throughline.lake.format.GivenFile.named;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import throughline.lake.format.Formats;
import throughline.lake.format.InputFile;
import throughline.lake.format.JsonRow;
import throughline.lake.format.ReadingLimits;
import throughline.lake.format.Rows;
import throughline.lake.format.TimeForm;

/** Thousands of damaged inputs: each is read or refused, none crashes, hangs or grows. */
class MutatedInputTest {
  private static final int INPUTS = 20_000;
  private static final Duration LONGEST = Duration.ofSeconds(5);
  private static final ReadingLimits LIMITS = new ReadingLimits(1 << 16, 200, 20, 1 << 22, 100);
  private static final String CSV =
      "id;\"name\";at;sum\n"
          + "1;\"A \"\"x\"\" b\";2024-01-01T10:00:00+01:00;1.234,50\n"
          + "2;é;31.12.2023;-3\n";
  private static final String JSON =
      "{\"id\":1,\"a\":{\"b\":[true,null,{\"c\":\"é\\u00e9\"}]},\"at\":\"2024-01-01\"}\n"
          + "{\"id\":2}\n";
  private static final String XES =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?><log xmlns=\"http://x\"><global"
          + " scope=\"event\"/><trace><string key=\"concept:name\" value=\"c&amp;1\"/><event><date"
          + " key=\"time:timestamp\" value=\"2024-01-01T10:00:00Z\"/><list key=\"l\"><string"
          + " key=\"x\" value=\"&#233;\"/></list></event></trace></log>";
  private static final String OCEL =
      "{\"objectTypes\":[{\"name\":\"Order\"}],\"events\":[{\"id\":\"e1\",\"type\":\"pay\",\"time\":"
          + "\"2024-01-01T10:00:00Z\",\"attributes\":[{\"name\":\"by\",\"value\":[1,null]}],"
          + "\"relationships\":[{\"objectId\":\"o1\",\"qualifier\":\"é\"}]}],"
          + "\"objects\":[{\"id\":\"o1\",\"type\":\"Order\"}]}";
  private static final String YAML =
      """
      source: shop
      zone: Europe/Berlin
      format: dd.MM.yyyy HH:mm
      files: [a*.csv, "b?.jsonl"]
      key: "{id}/{no}"
      map: {status: {a: b, "*": c}}
      lookup: [{file: c.csv, on: id, take: [x, y]}]
      records: [{name: one, identifiers: {email: [mail, e.mail]}, attributes: [traits.*, city]}]
      interactions:
        - {if: {kind: [a, b]}, when: at, touchpoint: "T {x}", cost: sum, score: n, record: one}
      aliases: [{from: {a: b}, to: {a: c}}]
      """;

  private static final String SIGNS = "\"'<>&;,{}[]:*!|\n\r\t\0-\\/%@`#?";

  private final Random random = new Random(seed());

  private static long seed() {
    long seed = Long.getLong("throughline.seed", 20_261_122L);
    System.out.println("Seed " + seed);
    return seed;
  }

  private byte[] mutated(byte[] original) {
    byte[] bytes = original.clone();
    for (int times = 1 + random.nextInt(4); times > 0 && bytes.length > 0; times--) {
      bytes = mutatedOnce(bytes);
    }
    return bytes;
  }

  private byte[] mutatedOnce(byte[] bytes) {
    int at = random.nextInt(bytes.length);
    switch (random.nextInt(5)) {
      case 0:
        bytes[at] = (byte) random.nextInt(256);
        return bytes;
      case 1:
        bytes[at] = (byte) SIGNS.charAt(random.nextInt(SIGNS.length()));
        return bytes;
      case 2:
        return spliced(bytes, at, at + random.nextInt(Math.min(20, bytes.length - at)), 0);
      case 3:
        return spliced(bytes, at, at, 1 + random.nextInt(30));
      default:
        return java.util.Arrays.copyOf(bytes, at);
    }
  }

  private byte[] spliced(byte[] bytes, int from, int to, int more) {
    byte[] result = new byte[bytes.length - (to - from) + more];
    System.arraycopy(bytes, 0, result, 0, from);
    int source = random.nextInt(bytes.length);
    for (int i = 0; i < more; i++) {
      result[from + i] = bytes[(source + i) % bytes.length];
    }
    System.arraycopy(bytes, to, result, from + more, bytes.length - to);
    return result;
  }

  private static void readAll(InputFile file) {
    int rowsLeft = 10_000;
    try (Rows rows = Formats.open(file, LIMITS)) {
      while (rows.next()) {
        assertThat(rowsLeft--).isPositive();
        if (rows.fault() == null) {
          assertThat(rows.row().values()).isNotNull();
        } else {
          assertThat(rows.fault().reason()).isNotBlank();
        }
        assertThat(rows.content()).isNotNull();
      }
    }
  }

  private void withinTime(byte[] input, Runnable reading) {
    long begun = System.nanoTime();
    try {
      reading.run();
    } catch (RuntimeException | StackOverflowError e) {
      throw new AssertionError("Input: " + new String(input, StandardCharsets.ISO_8859_1), e);
    }
    // A machine under load is slow, a hang is endless: the bound only tells these two apart.
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(LONGEST);
  }

  private void files(String name, byte[] original) {
    for (int i = 0; i < INPUTS / 5; i++) {
      byte[] input = mutated(original);
      withinTime(input, () -> readAll(named(name, input)));
    }
  }

  @Test
  void csvIsReadOrRefused() {
    files("a.csv", CSV.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void jsonLinesAreReadOrRefused() {
    files("a.jsonl", JSON.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void xesIsReadOrRefused() {
    files("a.xes", XES.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void objectCentricLogsAreReadOrRefused() {
    files("a.jsonocel", OCEL.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void gzipIsReadOrRefused() {
    files("a.gz", gzip(CSV.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void mappingsAreReadOrRefused() {
    for (int i = 0; i < INPUTS / 5; i++) {
      byte[] input = mutated(YAML.getBytes(StandardCharsets.UTF_8));
      withinTime(input, () -> readMapping(new String(input, StandardCharsets.UTF_8)));
    }
  }

  private static void readMapping(String yaml) {
    ParsedMappings parsed = Mappings.parse(yaml);
    Mappings mappings = parsed.mappings();
    if (mappings == null) {
      assertThat(parsed.errors()).isNotEmpty();
      return;
    }
    InputFile file =
        named("a.csv", "id;no;at;sum;n;kind;mail;city;x\n1;2;01.02.2024 10:00;1;2;a;b;c;d\n");
    MappingCheck.of(mappings, List.of(file), MappingCheck.Extent.ALL);
  }

  @Test
  void guessesAreMappings() {
    for (int i = 0; i < 500; i++) {
      byte[] input = mutated(CSV.getBytes(StandardCharsets.UTF_8));
      withinTime(
          input,
          () -> {
            String yaml = MappingGuess.of(List.of(named("a.csv", input))).yaml();
            List<throughline.lake.format.Fault> errors =
                yaml.isEmpty() ? List.of() : Mappings.parse(yaml).errors();
            assertThat(errors)
                .allMatch(error -> error.reason().contains("has no \"interactions\""), yaml);
          });
    }
  }

  @Test
  void timesNumbersAndJsonAreReadOrRefused() {
    List<String> originals =
        List.of(
            "2024-02-29T23:59:59.999999+14:00", "31.12.2024 23:59", "1709989500000", "-1.234,50");
    List<TimeForm> forms =
        List.of(
            TimeForm.detected(ZoneId.of("America/Sao_Paulo")),
            TimeForm.named("d/M/yyyy H:mm", ZoneId.of("Asia/Kathmandu")),
            TimeForm.named("epoch seconds", java.time.ZoneOffset.UTC));
    for (int i = 0; i < INPUTS; i++) {
      byte[] input = mutated(originals.get(i % 4).getBytes(StandardCharsets.UTF_8));
      String text = new String(input, StandardCharsets.UTF_8);
      withinTime(
          input,
          () -> {
            forms.forEach(form -> form.millis(text));
            for (Amounts amounts : Amounts.values()) {
              amounts.read(text).cents();
            }
            JsonRow.read(text);
          });
    }
  }
}
