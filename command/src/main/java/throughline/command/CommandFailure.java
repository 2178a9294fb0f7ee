package throughline.command;

/** A reason why a command cannot go on, in one sentence with the next step. */
final class CommandFailure extends RuntimeException {
  private static final long serialVersionUID = 1;

  CommandFailure(String sentence, String next) {
    super(sentence + " " + next);
  }
}
