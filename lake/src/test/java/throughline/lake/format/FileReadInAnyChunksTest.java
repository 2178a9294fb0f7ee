package throughline.lake.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import throughline.lake.format.GivenFile.Reading;

/** However few bytes a disk or a network gives at once, every row is read, once and as it is. */
class FileReadInAnyChunksTest {
  private static final int ROWS = 400;
  private static final long SEED = 20_261_122;

  /** Gives some bytes at once, and may lose line breaks on the way. */
  private static final class Chunks extends FilterInputStream {
    private final Random random;
    private final int longest;
    private final boolean losing;

    private Chunks(byte[] content, long seed, int longest, boolean losing) {
      super(new ByteArrayInputStream(content));
      this.random = new Random(seed);
      this.longest = longest;
      this.losing = losing;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int count = super.read(buffer, offset, Math.min(length, 1 + random.nextInt(longest)));
      if (losing && count > 1 && buffer[offset + count - 1] == '\n') {
        return count - 1;
      }
      return count;
    }

    @Override
    public int available() {
      return 0;
    }
  }

  private static String file(String begin, IntFunction<String> row, String end) {
    StringBuilder text = new StringBuilder(begin);
    for (int i = 0; i < ROWS; i++) {
      text.append(row.apply(i));
    }
    return text.append(end).toString();
  }

  private static String csv() {
    return file(
        "id,text\n",
        i ->
            i
                + (i % 3 == 0
                    ? ",\"é😀 \"\"x\"\"\r\n" + "y".repeat(i % 7) + "\"\r\n"
                    : ",é" + i + "\n"),
        "");
  }

  private static Reading inChunks(String name, String content, int longest, boolean losing) {
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    InputFile.Content chunks = () -> opened(bytes, longest, losing);
    return GivenFile.read(new InputFile(name, chunks));
  }

  private static InputStream opened(byte[] bytes, int longest, boolean losing) {
    return new Chunks(bytes, SEED + longest, longest, losing);
  }

  private static void assertReadAlike(String name, String content) {
    Reading whole = GivenFile.read(GivenFile.named(name, content));
    assertThat(whole.rows()).hasSize(ROWS);
    for (int longest = 1; longest < 2_000; longest = longest * 2 + 1) {
      assertThat(inChunks(name, content, longest, false)).as("up to %s", longest).isEqualTo(whole);
    }
  }

  @Test
  void asCsv() {
    assertReadAlike("a.csv", csv());
  }

  @Test
  void asJsonLines() {
    assertReadAlike("a.jsonl", file("", i -> "{\"id\":%d,\"text\":\"é😀\"}\n".formatted(i), ""));
  }

  @Test
  void asXes() {
    assertReadAlike(
        "a.xes",
        file(
            "<log><trace>",
            i -> "<event><string key=\"concept:name\" value=\"é %d\"/></event>\n".formatted(i),
            "</trace></log>"));
  }

  @Test
  void asOcel() {
    assertReadAlike(
        "a.jsonocel",
        file(
            "{\"events\":[",
            i ->
                "%s{\"id\":\"é%d\",\"relationships\":[{\"objectId\":\"o\"}]}\n"
                    .formatted(i == 0 ? "" : ",", i),
            "],\"objects\":[{\"id\":\"o\",\"type\":\"Order\"}]}"));
  }

  /** The negative control: a reader that loses line breaks between chunks is found. */
  @Test
  void wouldBeNoticedIfSomethingWereLostBetweenChunks() {
    Reading whole = GivenFile.read(GivenFile.csv(csv()));
    assertThat(inChunks("a.csv", csv(), 31, true)).isNotEqualTo(whole);
  }
}
