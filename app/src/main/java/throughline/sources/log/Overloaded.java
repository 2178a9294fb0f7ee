package throughline.sources.log;

/** More is waiting to be written than memory is set aside for. */
public final class Overloaded extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public Overloaded(String message) {
    // Thrown often and on purpose under load, so without the cost of a stack trace.
    super(message, null, false, false);
  }
}
