package throughline.benchmarks;

import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;

/**
 * Events as clients of the Event API send them, of some 450 bytes; generated before any clock
 * starts.
 */
final class GeneratedEvents {
  private static final int PEOPLE = 60_000;

  private final SplittableRandom random = new SplittableRandom(1);
  private long number;

  /** What a visitor of a shop looks at. */
  String view() {
    long now = ++number;
    return """
    {"type":"track","messageId":"ajs-next-1700000000000-%012x","anonymousId":"7a3e5b1c-%012x","userId":"user-%d","event":"Product Viewed","timestamp":"2026-03-01T10:00:00.000Z","context":{"library":{"name":"analytics.js","version":"1.84.3"},"page":{"path":"/tariffs","url":"https://shop.example/tariffs"}},"properties":{"product":"fibre-%d","price":39.9,"currency":"EUR","list":"tariffs","position":%d}}\
    """
        .formatted(now, now % 50_000, now % 50_000, now % 100, now % 20);
  }

  /** So many views as one request. */
  byte[] batch(int size) {
    StringBuilder body = new StringBuilder("{\"batch\":[");
    for (int i = 0; i < size; i++) {
      body.append(i == 0 ? "" : ",").append(view());
    }
    return body.append("]}").toString().getBytes(StandardCharsets.UTF_8);
  }

  /** The life of many: visitors with and without a name, who make themselves known, and orders. */
  String mixed() {
    long now = ++number;
    int person = random.nextInt(PEOPLE);
    return switch (random.nextInt(6)) {
      case 0 -> identify(now, person);
      case 1 -> track(now, person, true, "order-%d-%d".formatted(person, random.nextInt(4)));
      case 2 -> track(now, person, false, null);
      default -> track(now, person, true, null);
    };
  }

  private String identify(long now, int person) {
    return """
    {"type":"identify","messageId":"m-%d","anonymousId":"visitor-%d","userId":"user-%d","timestamp":"%s","context":{"library":{"name":"analytics.js","version":"1.84.3"}},"traits":{"email":"person%d@mail.test","name":"Person Number %d","city":"City %d"}}\
    """
        .formatted(now, person, person, time(now), person, person, person % 90);
  }

  private String track(
      long now, int person, boolean known, @org.jspecify.annotations.Nullable String concern) {
    int touchpoint = random.nextInt(60);
    return """
    {"type":"track","messageId":"m-%d","anonymousId":"visitor-%d"%s,"event":"Touchpoint %d","timestamp":"%s","context":{"library":{"name":"analytics.js","version":"1.84.3"},"page":{"path":"/tariffs","url":"https://shop.example/tariffs"}},"properties":{%s"channel":"channel %d","topic":"topic %d","page":"/products/%d"}}\
    """
        .formatted(
            now,
            person,
            known ? ",\"userId\":\"user-%d\"".formatted(person) : "",
            touchpoint,
            time(now),
            concern == null ? "" : "\"concern\":\"%s\",".formatted(concern),
            touchpoint % 6,
            random.nextInt(50),
            random.nextInt(500));
  }

  private static String time(long now) {
    return java.time.Instant.parse("2025-01-01T00:00:00Z").plusSeconds(now * 20).toString();
  }
}
