package throughline.sources.door;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/** JSON text in UTF-8 that is read once, from front to back, and can be cut into its parts. */
final class JsonText {

  /** Deeper than any real event, shallow enough for every reader behind the door. */
  private static final int DEEPEST = 200;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
          .build();

  /** What is done with the parser of a text. */
  @FunctionalInterface
  interface Work<R> {
    R with(JsonParser parser);
  }

  private JsonText() {}

  /** Reads the text to its end; text that is not JSON is refused with the place of its fault. */
  static <R> R read(byte[] text, Work<R> work) {
    refuseOtherCharacterSets(text);
    try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
      R result = work.with(parser);
      if (parser.nextToken() != null) {
        throw Refusal.invalid("After the JSON value there is more; send one value.");
      }
      return result;
    } catch (StreamConstraintsException e) {
      throw Refusal.invalid(beyondLimits(e));
    } catch (JacksonException e) {
      throw Refusal.invalid(
          "The body is not valid JSON (%s); correct it there and send it again."
              .formatted(reason(e)));
    }
  }

  private static void refuseOtherCharacterSets(byte[] text) {
    // UTF-16 and UTF-32 show by a zero among the first two bytes or by their byte order mark.
    boolean other =
        text.length > 1
            && (text[0] == 0 || text[1] == 0 || text[0] == (byte) 0xfe || text[0] == (byte) 0xff);
    boolean mark = text.length > 2 && text[0] == (byte) 0xef && text[1] == (byte) 0xbb;
    if (other || mark) {
      throw Refusal.invalid(
          "The body is not plain UTF-8; send it as UTF-8 without a byte order mark.");
    }
  }

  private static String beyondLimits(StreamConstraintsException e) {
    return e.getOriginalMessage().contains("nesting")
        ? "The body is nested more than %s deep; send it flatter.".formatted(DEEPEST)
        : "The body holds a number or a name that is too long to be one; shorten it.";
  }

  private static String reason(JacksonException e) {
    String message = e.getOriginalMessage();
    String first = message == null ? "broken text" : message.lines().findFirst().orElse("");
    String shown = first.length() > 160 ? first.substring(0, 160) + "…" : first;
    return e.getLocation() == null
        ? shown
        : "%s at line %s, column %s"
            .formatted(shown, e.getLocation().getLineNr(), e.getLocation().getColumnNr());
  }

  /** Where the current token begins. */
  static int start(JsonParser parser) {
    return (int) parser.currentTokenLocation().getByteOffset();
  }

  /** Passes over the current value and says where it ends. */
  static int end(JsonParser parser) {
    parser.skipChildren();
    if (parser.currentToken() == JsonToken.VALUE_STRING) {
      parser.getStringLength();
    }
    return (int) parser.currentLocation().getByteOffset();
  }

  /** The current value where it is a text or a number, else null. */
  static @Nullable String scalar(JsonParser parser) {
    JsonToken token = parser.currentToken();
    return token == JsonToken.VALUE_STRING || token.isNumeric() ? parser.getString() : null;
  }
}
