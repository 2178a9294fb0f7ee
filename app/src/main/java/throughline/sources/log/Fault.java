package throughline.sources.log;

/**
 * Why an item could not be read, and what to do about it.
 *
 * @param code a stable name of the kind of fault
 * @param reason one sentence with the value at fault
 * @param next the next step
 */
public record Fault(String code, String reason, String next) {}
