package throughline.organisation;

import org.jspecify.annotations.Nullable;

/**
 * A touchpoint as a source names it.
 *
 * @param channel the medium, or null where the source does not say
 * @param department who owns it if it is new, or null where the source does not say
 */
public record TouchpointName(String name, @Nullable String channel, @Nullable String department) {
  public TouchpointName {
    if (name.isBlank()) {
      throw new IllegalArgumentException("A touchpoint needs a name.");
    }
  }
}
