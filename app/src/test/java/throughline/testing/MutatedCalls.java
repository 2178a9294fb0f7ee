package throughline.testing;

import java.math.BigInteger;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Calls as a description of an API has them, with values that nobody should send: of another kind,
 * out of range, too long, in no charset, cut and torn. About half of them are as they should be, so
 * that the other half comes past the door.
 */
public final class MutatedCalls {

  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final int DEEPEST = 5;

  private static final List<String> ORDINARY =
      List.of("1", "2", "3", "7", "name", "en", "Sales", "email", "2026-01-01");

  private static final List<String> ODD_WORDS =
      List.of(
              "0 -1 99999999999999999999 1.5 NaN null true \0 %00 ../.. ' \" \\ 2026-13-45"
                  + " 9999999999-01-01 -999999999-01-01T00:00:00Z [] {} é \u202e 😀 1,2,3 1,a ,"
                  + " =cmd() asc working csv parquet 0-0 15-123-127 start end % _ * ( ) \u0001"
                  + " 1e400 00000000-0000-0000-0000-000000000000 2026-02-30 24:00 +"
                  + " 1-2-99999999999")
          .stream()
          .flatMap(words -> Arrays.stream(words.split(" ")))
          .toList();

  private static final List<String> ODD =
      Stream.concat(ODD_WORDS.stream(), Stream.of("", " ", "a".repeat(3_000), "; drop table x"))
          .toList();

  /**
   * A call.
   *
   * @param described the address as the description has it
   * @param body null where nothing is sent
   */
  public record Call(
      String method,
      String described,
      String path,
      Map<String, String> headers,
      byte @Nullable [] body) {

    /** Sends it with some headers of its own. */
    public TestClient.Answer by(TestClient client) {
      headers.forEach(client::with);
      try {
        return client.send(method, path, "application/json", body == null ? new byte[0] : body);
      } finally {
        headers.keySet().forEach(client::without);
      }
    }

    @Override
    public String toString() {
      String sent = body == null ? "" : new String(body, StandardCharsets.UTF_8);
      return "%s %s %s %s".formatted(method, path, headers, sent);
    }
  }

  private record Operation(String method, String path, JsonNode described) {}

  private final JsonNode api;
  private final Random random;
  private final List<Operation> operations = new ArrayList<>();

  public MutatedCalls(JsonNode api, Random random) {
    this.api = api;
    this.random = random;
    for (Map.Entry<String, JsonNode> path : api.path("paths").properties()) {
      for (Map.Entry<String, JsonNode> one : path.getValue().properties()) {
        operations.add(new Operation(one.getKey(), path.getKey(), one.getValue()));
      }
    }
  }

  public Call next() {
    Operation operation = operations.get(random.nextInt(operations.size()));
    Map<String, String> headers = new HashMap<>();
    String path = operation.path();
    List<String> query = new ArrayList<>();
    for (JsonNode parameter : operation.described().path("parameters")) {
      String name = parameter.path("name").asString();
      String place = parameter.path("in").asString();
      if (place.equals("path")) {
        path = path.replace("{" + name + "}", encoded(word()));
      } else if (place.equals("query") && random.nextBoolean()) {
        query.add(name + "=" + encoded(word()));
      }
    }
    if (random.nextInt(4) == 0) {
      headers.put("If-Match", one("\"1\"", "*", "x", "\"99999999999999\""));
    }
    if (random.nextInt(10) == 0) {
      headers.put("Idempotency-Key", one("a", "x".repeat(500), "1"));
    }
    return new Call(
        operation.method().toUpperCase(Locale.ROOT),
        operation.path(),
        path + (query.isEmpty() ? "" : "?" + String.join("&", query)),
        headers,
        body(operation));
  }

  private byte @Nullable [] body(Operation operation) {
    JsonNode content = operation.described().path("requestBody").path("content");
    if (content.isEmpty()) {
      return null;
    }
    JsonNode schema = content.properties().iterator().next().getValue().path("schema");
    return torn(JSON.writeValueAsBytes(value(schema, 0)));
  }

  /** Some bodies with a few bytes that are others. */
  private byte[] torn(byte[] body) {
    if (random.nextInt(7) == 0 && body.length > 0) {
      for (int i = 0; i < 3; i++) {
        body[random.nextInt(body.length)] =
            (byte) "{}[]\",:x0\\\u00ed\u00ff".charAt(random.nextInt(12));
      }
    }
    return body;
  }

  private @Nullable Object value(JsonNode given, int depth) {
    if (random.nextInt(6) == 0 || depth > DEEPEST) {
      return odd();
    }
    JsonNode schema = resolved(given);
    if (schema.has("enum")) {
      return schema.path("enum").get(random.nextInt(schema.path("enum").size())).asString();
    }
    return switch (type(schema)) {
      case "object" -> object(schema, depth);
      case "array" ->
          IntStream.range(0, random.nextInt(4))
              .mapToObj(i -> value(schema.path("items"), depth + 1))
              .toList();
      case "integer", "number" ->
          List.of(0, 1, 2, 5, -1, 1_000_000_000_000L, 1.5).get(random.nextInt(7));
      case "boolean" -> random.nextBoolean();
      default -> text(schema.path("format").asString(""));
    };
  }

  private JsonNode resolved(JsonNode schema) {
    String[] reference = schema.path("$ref").asString("").split("/");
    return reference.length < 2
        ? schema
        : api.path("components").path("schemas").path(reference[reference.length - 1]);
  }

  private static String type(JsonNode schema) {
    JsonNode type = schema.path("type");
    if (type.isArray()) {
      return type.valueStream()
          .map(JsonNode::asString)
          .filter(one -> !one.equals("null"))
          .findFirst()
          .orElse("");
    }
    return schema.has("properties") ? "object" : type.asString("");
  }

  private Map<String, @Nullable Object> object(JsonNode schema, int depth) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
      if (random.nextInt(8) > 0) {
        fields.put(property.getKey(), value(property.getValue(), depth + 1));
      }
    }
    JsonNode more = schema.path("additionalProperties");
    if (more.isObject()) {
      fields.put(word(), value(more, depth + 1));
    }
    return fields;
  }

  private @Nullable Object odd() {
    List<@Nullable Object> all = new ArrayList<>(List.of("", 0, -1, 1e308, true, List.of()));
    all.addAll(List.of(BigInteger.TEN.pow(30), Map.of("a", List.of(1)), "x".repeat(5_000), "\0"));
    all.add(null);
    all.add(Arrays.asList((Object) null));
    return all.get(random.nextInt(all.size()));
  }

  private String text(String format) {
    if (format.equals("date-time") && random.nextBoolean()) {
      return "2026-01-01T00:00:00Z";
    }
    return word();
  }

  private String word() {
    List<String> words = random.nextBoolean() ? ORDINARY : ODD;
    return words.get(random.nextInt(words.size()));
  }

  private String one(String... words) {
    return words[random.nextInt(words.length)];
  }

  private static String encoded(String word) {
    return URLEncoder.encode(word, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
