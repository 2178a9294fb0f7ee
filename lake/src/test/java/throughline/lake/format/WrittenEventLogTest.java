package throughline.lake.format;

import static org.assertj.core.api.Assertions.assertThat;
import static throughline.lake.format.GivenFile.named;
import static throughline.lake.format.GivenFile.read;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import throughline.lake.format.LoggedEvent.Related;

/** An order of Ada with a call, and a complaint that nobody is named in. */
class WrittenEventLogTest {

  /** One of the formats. */
  @FunctionalInterface
  private interface Format {
    EventLogWriter to(OutputStream out) throws IOException;
  }

  private static byte[] written(Format format, String called) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    EventLogWriter log = format.to(out);
    log.beginCase("A1", Map.of("customer", "7"));
    log.event(event("1", called, "2026-01-09T16:00:00Z", Map.of("cost", 250L, "score", 4.5)));
    log.event(event("2", "Call", "2026-01-12T10:00:00.123Z", Map.of("channel", "phone")));
    log.beginCase("C1", Map.of());
    log.event(
        new LoggedEvent(
            "3",
            "Complaint",
            Instant.parse("2026-02-01T00:00:00Z"),
            Map.of(),
            List.of(new Related("concern", "concern C1", "serves"))));
    log.end();
    return out.toByteArray();
  }

  private static LoggedEvent event(
      String id, String activity, String at, Map<String, ? extends Object> attributes) {
    return new LoggedEvent(
        id,
        activity,
        Instant.parse(at),
        attributes,
        List.of(
            new Related("concern", "concern A1", "serves"),
            new Related("customer", "customer 7", "of")));
  }

  @Test
  void isReadAgainAsItIsFromXes() throws IOException {
    GivenFile.Reading log = read(named("log.xes", written(EventLogWriter::xes, "Order")));
    assertThat(log.faults()).isEmpty();
    assertThat(log.values("case:concept:name")).containsExactly("A1", "A1", "C1");
    assertThat(log.values("case:customer")).containsExactly("7", "7", null);
    assertThat(log.values("concept:name")).containsExactly("Order", "Call", "Complaint");
    assertThat(log.values("time:timestamp"))
        .containsExactly(
            "2026-01-09T16:00:00Z", "2026-01-12T10:00:00.123Z", "2026-02-01T00:00:00Z");
    assertThat(log.values("cost")).containsExactly("250", null, null);
    assertThat(log.values("score")).containsExactly("4.5", null, null);
  }

  @Test
  void isReadAgainWithItsRelationsFromOcel() throws IOException {
    GivenFile.Reading log = read(named("log.json", written(EventLogWriter::ocel, "Order")));
    assertThat(log.faults()).isEmpty();
    assertThat(log.values("activity")).containsExactly("Order", "Call", "Complaint");
    assertThat(log.values("object.concern"))
        .containsExactly("concern A1", "concern A1", "concern C1");
    assertThat(log.values("object.customer")).containsExactly("customer 7", "customer 7", null);
    assertThat(log.values("qualifier.customer")).containsExactly("of", "of", null);
    assertThat(log.values("score")).containsExactly("4.5", null, null);
  }

  @Test
  void describesEveryTypeThatItsEventsHave() throws IOException {
    Map<String, Long> names = new LinkedHashMap<>();
    String log = new String(written(EventLogWriter::ocel, "Order"), StandardCharsets.UTF_8);
    for (String name : List.of("Order", "Call", "Complaint", "concern", "customer")) {
      names.put(name, log.split("\"name\":\"%s\"".formatted(name), -1).length - 1L);
    }
    assertThat(names.values()).containsOnly(1L);
    assertThat(log).contains("{\"name\":\"cost\",\"type\":\"integer\"}");
  }

  @Test
  void staysReadableWithNamesThatHoldMarkupAndWhatIsNoCharacter() throws IOException {
    String nasty = "<a>&\"]]>\u0001\uD800\uFFFE \uD83D\uDE00";
    assertThat(read(named("log.xes", written(EventLogWriter::xes, nasty))).values("concept:name"))
        .startsWith("<a>&\"]]>\uFFFD\uFFFD\uFFFD \uD83D\uDE00");
    assertThat(read(named("log.json", written(EventLogWriter::ocel, "<a>&\"\u0001"))).faults())
        .isEmpty();
  }

  @Test
  void isADocumentAlsoWithoutEvents() throws IOException {
    for (Format format : List.<Format>of(EventLogWriter::xes, EventLogWriter::ocel)) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      format.to(out).end();
      GivenFile.Reading log = read(named("log.xes", out.toByteArray()));
      assertThat(log.rows()).isEmpty();
      assertThat(log.faults()).isEmpty();
    }
  }
}
