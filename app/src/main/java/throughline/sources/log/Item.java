package throughline.sources.log;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import throughline.sources.SourceId;

/**
 * Something that came in, as it came.
 *
 * @param source who sent it
 * @param arrival when and by which way
 * @param key what makes it the same item when it comes again
 * @param envelope what came around it and is needed to read it, as JSON
 * @param content the item's own bytes
 * @param fault why it cannot be read, where that is known at the door
 */
public record Item(
    SourceId source,
    Arrival arrival,
    Key key,
    @Nullable String envelope,
    byte[] content,
    @Nullable Fault fault) {

  /** When and by which way an item came in; file and line only for files. */
  public record Arrival(Door door, Instant receivedAt, @Nullable String file, long line) {

    public static Arrival through(Door door, Instant receivedAt) {
      return new Arrival(door, receivedAt, null, 0);
    }
  }

  /**
   * What makes an item the same when it comes again.
   *
   * @param message the sender's id of it
   * @param version where the source counts versions of it: newer content takes the older one's
   *     place
   * @param content the fingerprint of what it says
   */
  public record Key(String message, @Nullable String version, Fingerprint content) {

    public static Key of(String message, Fingerprint content) {
      return new Key(message, null, content);
    }

    Fingerprint id() {
      return version == null ? Fingerprint.of(message) : Fingerprint.of(message + '\0' + version);
    }
  }

  Item with(Fault other) {
    return new Item(source, arrival, key, envelope, content, other);
  }

  /**
   * Faulty items are known by what they say, so that a corrected one may come under the same id.
   */
  Fingerprint identity() {
    return fault == null ? key.id() : Fingerprint.of("faulty " + key.message()).with(key.content());
  }

  /** What it weighs in memory while it waits. */
  public long weight() {
    return 200L + content.length + (envelope == null ? 0 : envelope.length());
  }
}
