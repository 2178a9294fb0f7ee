package throughline.lake.mapping;

import org.jspecify.annotations.Nullable;

/**
 * What makes a row the same row when it comes again.
 *
 * @param key unique within the source
 * @param version of its content; a greater one supersedes; null where the mapping names no column
 */
public record RowIdentity(String key, @Nullable String version) {}
