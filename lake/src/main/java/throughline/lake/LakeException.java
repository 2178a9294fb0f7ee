package throughline.lake;

/** A broken lake: a file that is missing, damaged or cannot be written. */
public final class LakeException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public LakeException(String message, Throwable cause) {
    super(message, cause);
  }

  public LakeException(String message) {
    super(message);
  }
}
