package throughline.sources.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventParserTest {

  @Test
  void keepsEachEventOfABatchByteForByte() {
    Request request =
        batch(
            """
            { "sentAt" : "2026-01-01T00:00:00Z", "context": {"ip": "::1"},
              "batch": [ {"type":"track", "userId": 12, "x": {"y":[1, "ä€😀"]} } , {"type" : "page"},7 ],
              "writeKey": "key" }
            """);
    assertThat(request.events())
        .extracting(event -> text(event.content()))
        .containsExactly(
            "{\"type\":\"track\", \"userId\": 12, \"x\": {\"y\":[1, \"ä€😀\"]} }",
            "{\"type\" : \"page\"}",
            "7");
    assertThat(request.writeKey()).isEqualTo("key");
    assertThat(request.envelope())
        .isEqualTo("{\"sentAt\":\"2026-01-01T00:00:00Z\",\"context\":{\"ip\": \"::1\"}}");
    assertThat(request.events().get(0).text("userId")).isEqualTo("12");
    assertThat(request.events().get(2).fault()).isNotNull();
  }

  @Test
  void seesTheSameContentWhenAClientSendsAgain() {
    List<Event> events =
        batch(
                """
                {"batch":[{"a":1,"sentAt":"2026-01-01","_metadata":{"retryCount":0},"b":"x"},
                  { "a":1, "b":"x" , "sentAt":"2026-01-02"}, {"a":2,"b":"x"}]}
                """)
            .events();
    assertThat(events.get(0).fingerprint()).isEqualTo(events.get(1).fingerprint());
    assertThat(events.get(0).fingerprint()).isNotEqualTo(events.get(2).fingerprint());
  }

  @Test
  void refusesWhatIsNoJson() {
    for (String broken :
        List.of(
            "",
            "{",
            "{\"batch\":[}",
            "[]",
            "{} {}",
            "{\"batch\":[{\"a\":tru}]}",
            "{\"a\":\"\u0001\"}")) {
      assertThatThrownBy(() -> batch(broken)).as(broken).isInstanceOf(Refusal.class);
    }
    assertThatThrownBy(
            () -> EventParser.parse(Call.TRACK, "{\"a\":1}".getBytes(StandardCharsets.UTF_16)))
        .isInstanceOf(Refusal.class);
    assertThatThrownBy(
            () -> EventParser.parse(Call.TRACK, "{\"ä\":1}".getBytes(StandardCharsets.ISO_8859_1)))
        .isInstanceOf(Refusal.class);
  }

  @Test
  void refusesDepthWithoutFollowingIt() {
    String deep = "{\"batch\":[{\"a\":" + "[".repeat(100_000) + "]".repeat(100_000) + "}]}";
    assertThatThrownBy(() -> batch(deep))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("200 deep");
  }

  @Test
  void refusesAnEventThatIsTooLargeAndTakesTheLargest() {
    int around = "{\"a\":\"\"}".length();
    String largest = "{\"a\":\"" + "x".repeat(EventParser.LARGEST_EVENT - around) + "\"}";
    assertThat(EventParser.parse(Call.TRACK, bytes(largest)).events()).hasSize(1);
    assertThatThrownBy(() -> EventParser.parse(Call.TRACK, bytes(largest.replace("xx", "xxx"))))
        .isInstanceOf(Refusal.class)
        .hasMessageContaining("32768");
  }

  private static Request batch(String body) {
    return EventParser.parse(Call.BATCH, bytes(body.strip()));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
