package throughline.engine.identity;

import org.jspecify.annotations.Nullable;

/**
 * What one field adds to a pair's score.
 *
 * @param level how the values agree, in words
 * @param bits above 0 for one person, below 0 against
 */
public record Contribution(
    String field, @Nullable String one, @Nullable String other, String level, double bits) {}
