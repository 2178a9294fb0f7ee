package throughline.engine.condition;

import java.io.Serializable;

/**
 * A span of milliseconds: fixed, or ending at the instant of judging.
 *
 * @param length of a window that moves with the instant, 0 where it is fixed
 */
public record Window(long from, long to, long length) implements Serializable {
  static final Window EVER = fixed(Long.MIN_VALUE, Long.MAX_VALUE);

  static Window fixed(long from, long to) {
    return new Window(from, to, 0);
  }

  static Window lasting(long length) {
    return new Window(Long.MIN_VALUE, Long.MAX_VALUE, length);
  }

  /** The first millisecond that belongs to it at an instant. */
  long from(long at) {
    return length == 0 ? from : at - length;
  }

  /** The first instant at which a time that belongs to it does so no more. */
  long leaves(long time) {
    return length == 0 ? Judge.NEVER : time + length + 1;
  }
}
