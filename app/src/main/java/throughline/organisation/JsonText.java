package throughline.organisation;

import org.jspecify.annotations.Nullable;

/** How ids and names that may be missing are written in JSON. */
final class JsonText {
  private JsonText() {}

  static @Nullable String id(@Nullable Integer id) {
    return id == null ? null : Integer.toString(id);
  }

  static @Nullable String filled(String text) {
    return text.isEmpty() ? null : text;
  }
}
