package throughline.simulator.output;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** A place in a sorted run of the scratch file, moving forward row by row. */
final class RunCursor {

  private static final int WINDOW = 1 << 15;

  private final FileChannel channel;
  private final int number;
  private final long end;
  private ByteBuffer window = ByteBuffer.allocate(WINDOW).limit(0);
  private long position;
  private long time;
  private byte[] row = new byte[0];

  RunCursor(FileChannel channel, Spool.Run run, int number) {
    this.channel = channel;
    this.number = number;
    this.position = run.position();
    this.end = run.position() + run.length();
  }

  /** Moves to the next row; false at the run's end. */
  boolean advance() throws IOException {
    if (position == end && !window.hasRemaining()) {
      return false;
    }
    need(Long.BYTES + Integer.BYTES);
    time = window.getLong();
    int length = window.getInt();
    need(length);
    row = new byte[length];
    window.get(row);
    return true;
  }

  private void need(int length) throws IOException {
    if (window.remaining() >= length) {
      return;
    }
    ByteBuffer next = ByteBuffer.allocate(Math.max(WINDOW, length)).put(window);
    next.limit((int) Math.min(next.capacity(), next.position() + end - position));
    while (next.hasRemaining()) {
      int read = channel.read(next, position);
      if (read < 0) {
        throw new IOException("The scratch file ends at %d, before its run.".formatted(position));
      }
      position += read;
    }
    window = next.flip();
  }

  long time() {
    return time;
  }

  int number() {
    return number;
  }

  byte[] row() {
    return row;
  }
}
