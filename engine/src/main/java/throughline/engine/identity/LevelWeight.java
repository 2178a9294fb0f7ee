package throughline.engine.identity;

/**
 * What a level of a field weighs.
 *
 * @param field its name
 * @param level how two values agree, in words
 * @param bits above 0 for one person, below 0 against; for values of usual frequency
 */
public record LevelWeight(String field, FieldKind kind, String level, double bits) {}
