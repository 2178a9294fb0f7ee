package throughline.sources.door;

/** A request that is not taken in, with the answer to its sender. */
final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int status;
  private final String code;

  private Refusal(int status, String code, String message) {
    // Part of the ordinary way of a request, so without the cost of a stack trace.
    super(message, null, false, false);
    this.status = status;
    this.code = code;
  }

  static Refusal invalid(String message) {
    return new Refusal(400, "invalid_request", message);
  }

  static Refusal tooLarge(String message) {
    return new Refusal(400, "too_large", message);
  }

  static Refusal wrongKey(String message) {
    return new Refusal(401, "invalid_write_key", message);
  }

  static Refusal originNotAllowed(String message) {
    return new Refusal(403, "origin_not_allowed", message);
  }

  static Refusal unknownFormat(String message) {
    return new Refusal(415, "unknown_format", message);
  }

  static Refusal unknownCall(String name) {
    return new Refusal(
        404,
        "unknown_call",
        "The Event API has no call (%s); it has identify, track, page, screen, group, alias, batch."
            .formatted(throughline.lake.format.Fault.shown(name)));
  }

  static Refusal eventTooLarge(String message) {
    return new Refusal(413, "too_large", message);
  }

  static Refusal overloaded() {
    return new Refusal(429, "overloaded", "More comes in than can be written; send it again.");
  }

  static Refusal notWritten() {
    return new Refusal(503, "not_written", "The events could not be written now; send them again.");
  }

  int status() {
    return status;
  }

  String code() {
    return code;
  }

  String message() {
    String message = getMessage();
    return message == null ? code : message;
  }

  /** Whether the same request may succeed later. */
  boolean passing() {
    return status == 429 || status == 503;
  }
}
