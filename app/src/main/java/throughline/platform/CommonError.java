package throughline.platform;

/** The errors that every module may meet. */
public enum CommonError implements ErrorCode {
  NOT_FOUND(Kind.USER, 404),
  INVALID(Kind.USER, 400),
  UNREADABLE(Kind.USER, 400),
  NOT_LOGGED_IN(Kind.USER, 401),
  FORBIDDEN(Kind.USER, 403),
  PASSWORD_CHANGE_NEEDED(Kind.USER, 403),
  METHOD_NOT_ALLOWED(Kind.USER, 405),
  CONFLICT(Kind.USER, 409),
  STALE(Kind.USER, 412),
  TOO_LARGE(Kind.USER, 413),
  UNSUPPORTED_TYPE(Kind.USER, 415),
  PRECONDITION_MISSING(Kind.USER, 428),
  LOCKED(Kind.USER, 429),
  OVERLOADED(Kind.CAPACITY, 429),
  UNAVAILABLE(Kind.CAPACITY, 503),
  INTERNAL(Kind.INTERNAL, 500);

  private final Kind kind;
  private final int status;

  CommonError(Kind kind, int status) {
    this.kind = kind;
    this.status = status;
  }

  @Override
  public Kind kind() {
    return kind;
  }

  @Override
  public int status() {
    return status;
  }
}
