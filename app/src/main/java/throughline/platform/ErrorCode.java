package throughline.platform;

/** The stable name of an error with its kind; each module has an enum of its own. */
public interface ErrorCode {

  String name();

  Kind kind();

  /** The HTTP status it is answered with. */
  int status();
}
