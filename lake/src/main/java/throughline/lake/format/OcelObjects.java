package throughline.lake.format;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The types of a log's objects by their ids. Events name objects by id alone, and a file may hold
 * its objects behind its events, so they are read first, from a stream of their own.
 */
final class OcelObjects {
  private static final int MOST = 2_000_000;

  private final Map<String, String> types = new HashMap<>();
  private final Map<String, String> names = new HashMap<>();

  private OcelObjects() {}

  static OcelObjects of(InputFile file, ReadingLimits limits) throws IOException {
    OcelObjects objects = new OcelObjects();
    try (OcelDocument document = new OcelDocument(UnpackedStream.of(file, limits), limits)) {
      if (document.openSection("objects")) {
        objects.read(document);
      }
    } catch (UnreadableFile e) {
      if (e.fault().code() == FaultCode.FILE_TOO_LARGE) {
        throw e;
      }
      // The events before the damage are read all the same, and the damage is told at its place.
    }
    return objects;
  }

  private void read(OcelDocument document) throws IOException {
    while (document.nextItem()) {
      if (document.isObject()) {
        readObject(document);
      }
    }
  }

  private void readObject(OcelDocument document) throws IOException {
    String id = null;
    String type = null;
    for (String name = document.nextName(); name != null; name = document.nextName()) {
      switch (name) {
        case "id" -> id = document.text();
        case "type" -> type = document.text();
        default -> document.skipValue();
      }
    }
    if (id == null || type == null) {
      return;
    }
    if (types.size() == MOST) {
      throw new UnreadableFile(
          FaultCode.FILE_TOO_LARGE, "The log has more than %,d objects.".formatted(MOST));
    }
    types.put(id, names.computeIfAbsent(type, same -> same));
  }

  /** The object's type, or null where the log does not describe the object. */
  @Nullable String type(String id) {
    return types.get(id);
  }
}
