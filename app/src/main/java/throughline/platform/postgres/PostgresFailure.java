package throughline.platform.postgres;

/** A reason why the embedded PostgreSQL could not be had, in one sentence with the next step. */
public final class PostgresFailure extends RuntimeException {

  private static final long serialVersionUID = 1;

  public PostgresFailure(String message) {
    super(message);
  }

  PostgresFailure(String message, Throwable cause) {
    super(message, cause);
  }
}
