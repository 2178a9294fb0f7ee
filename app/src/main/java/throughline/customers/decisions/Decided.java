package throughline.customers.decisions;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A decision as it stands in the intake log.
 *
 * @param position its place in the log; of two decisions about one thing the later one counts
 * @param item its id there
 * @param content all that it says, as JSON: complete in itself, with records by their lasting names
 */
public record Decided(long position, String item, Heading heading, String content) {
  private static final JsonMapper JSON = JsonMapper.shared();

  /**
   * What every decision says of itself.
   *
   * @param kind what was decided, such as "merged"
   * @param actor who, as the audit keeps it
   * @param login who, as people see it
   * @param body what belongs to its kind; decisions about who is who have none
   */
  public record Heading(
      String kind,
      String actor,
      String login,
      String reason,
      Instant at,
      @Nullable JsonNode body) {}

  /** Reads a decision of the log. */
  public static Decided read(long position, String item, String content) {
    return new Decided(position, item, JSON.readValue(content, Heading.class), content);
  }

  /** What belongs to its kind. */
  public <T> T body(Class<T> type) {
    return JSON.treeToValue(
        Objects.requireNonNull(heading.body(), "a decision without a body"), type);
  }
}
