package throughline.command;

import java.io.PrintWriter;
import java.util.function.LongSupplier;

/** A line that tells how far long work is: on a terminal in place, elsewhere every few seconds. */
final class Progress {
  private static final long SECOND = 1_000_000_000;

  private final PrintWriter out;
  private final boolean terminal;
  private final LongSupplier nanoseconds;
  private long last;
  private boolean open;

  Progress(PrintWriter out, boolean terminal, LongSupplier nanoseconds) {
    this.out = out;
    this.terminal = terminal;
    this.nanoseconds = nanoseconds;
    this.last = nanoseconds.getAsLong();
  }

  /** On standard error. */
  static Progress to(PrintWriter err) {
    return new Progress(err, System.console() != null, System::nanoTime);
  }

  void report(String what) {
    long now = nanoseconds.getAsLong();
    if (now - last < (terminal ? SECOND / 5 : 3 * SECOND)) {
      return;
    }
    last = now;
    open = terminal;
    out.print(terminal ? "\r" + what : what + System.lineSeparator());
    out.flush();
  }

  /** Ends the line that is written in place. */
  void end() {
    if (open) {
      out.println();
      out.flush();
    }
  }
}
