package throughline.lake.format;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;

/** The JSON of an object-centric log on its way past: its sections, which may come in any order. */
final class OcelDocument implements Closeable {
  private static final String FIRST_EDITION = "ocel:";

  private final TextReader text;
  private final JsonParser json;
  private boolean begun;

  OcelDocument(InputStream in, ReadingLimits limits) throws IOException {
    text = new TextReader(in);
    json = JsonObjects.factory(limits).createParser(ObjectReadContext.empty(), text);
  }

  /** Moves before the first item of the next section of this name; false where there is none. */
  boolean openSection(String name) throws IOException {
    if (!begun) {
      begun = true;
      next();
    }
    while (next() == JsonToken.PROPERTY_NAME) {
      String section = json.currentName();
      if (section.startsWith(FIRST_EDITION)) {
        throw new UnreadableFile(
            FaultCode.FILE_UNKNOWN, "The file is a log in OCEL 1.0, and OCEL 2.0 is read.");
      }
      if (next() == JsonToken.START_ARRAY && section.equals(name)) {
        return true;
      }
      skip();
    }
    return false;
  }

  /** Moves to the next item of an array; false at its end. */
  boolean nextItem() throws IOException {
    JsonToken token = next();
    return token != JsonToken.END_ARRAY && token != null;
  }

  /** Whether this item is an object; what is none is passed over. */
  boolean isObject() throws IOException {
    if (json.currentToken() == JsonToken.START_OBJECT) {
      return true;
    }
    skip();
    return false;
  }

  /** The name of the object's next value, before that value; null at the object's end. */
  @Nullable String nextName() throws IOException {
    return next() == JsonToken.PROPERTY_NAME ? json.currentName() : null;
  }

  /** Moves into the value where it is an array; what is none is passed over. */
  boolean openArray() throws IOException {
    if (next() == JsonToken.START_ARRAY) {
      return true;
    }
    skip();
    return false;
  }

  /** The value as text; null where it is null, an object or an array, which is passed over. */
  @Nullable String text() throws IOException {
    JsonToken token = next();
    if (token == null || !token.isScalarValue() || token == JsonToken.VALUE_NULL) {
      skip();
      return null;
    }
    return guarded(json::getString);
  }

  /** Passes over the value that comes next. */
  void skipValue() throws IOException {
    next();
    skip();
  }

  long line() {
    return Math.max(1, json.currentTokenLocation().getLineNr());
  }

  TextReader reader() {
    return text;
  }

  private @Nullable JsonToken next() throws IOException {
    return guarded(json::nextToken);
  }

  private void skip() throws IOException {
    guarded(json::skipChildren);
  }

  /** Something that the parser does. */
  @FunctionalInterface
  private interface Step<T extends @Nullable Object> {
    T take();
  }

  private <T extends @Nullable Object> T guarded(Step<T> step) throws IOException {
    try {
      return step.take();
    } catch (StreamConstraintsException e) {
      throw new UnreadableFile(
          FaultCode.ROW_TOO_DEEP, "The JSON is nested too deeply, or a value is too long.");
    } catch (JacksonIOException e) {
      throw e.getCause();
    } catch (JacksonException e) {
      String problem = Fault.shown(String.valueOf(e.getOriginalMessage()));
      throw new UnreadableFile(FaultCode.FILE_BROKEN, "The JSON is broken: %s.".formatted(problem));
    }
  }

  @Override
  public void close() throws IOException {
    json.close();
    text.close();
  }
}
