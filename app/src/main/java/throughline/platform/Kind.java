package throughline.platform;

/** Whose business an error is: the user's, the data's, ours, or the machine's size. */
public enum Kind {
  USER,
  DATA,
  INTERNAL,
  CAPACITY
}
