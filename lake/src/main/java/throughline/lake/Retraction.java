package throughline.lake;

/**
 * An interaction that is no more: superseded, or of an erased person.
 *
 * @param customer to whom it belonged last
 */
public record Retraction(long interaction, long customer) {}
