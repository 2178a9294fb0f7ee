package throughline.sources.log;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Rows in PostgreSQL's binary format of COPY, gathered in memory. */
public final class BinaryRows {

  private static final byte[] SIGNATURE = {
    'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
  };
  private static final long MICROSECONDS_TO_2000 = 946_684_800_000_000L;

  private byte[] bytes = new byte[1 << 16];
  private int size;

  public BinaryRows() {
    System.arraycopy(SIGNATURE, 0, bytes, 0, SIGNATURE.length);
    size = SIGNATURE.length;
  }

  public BinaryRows row(int columns) {
    return twoBytes(columns);
  }

  public BinaryRows add(int value) {
    return fourBytes(4).fourBytes(value);
  }

  public BinaryRows addSmall(int value) {
    return fourBytes(2).twoBytes(value);
  }

  public BinaryRows add(long value) {
    return fourBytes(8).eightBytes(value);
  }

  public BinaryRows add(boolean value) {
    fourBytes(1).room(1);
    bytes[size++] = (byte) (value ? 1 : 0);
    return this;
  }

  public BinaryRows add(Instant value) {
    long microseconds = value.getEpochSecond() * 1_000_000 + value.getNano() / 1_000;
    return add(microseconds - MICROSECONDS_TO_2000);
  }

  public BinaryRows add(Fingerprint value) {
    return fourBytes(16).eightBytes(value.high()).eightBytes(value.low());
  }

  public BinaryRows add(@Nullable String value) {
    return value == null ? none() : add(value.getBytes(StandardCharsets.UTF_8));
  }

  public BinaryRows add(byte[] value) {
    fourBytes(value.length).room(value.length);
    System.arraycopy(value, 0, bytes, size, value.length);
    size += value.length;
    return this;
  }

  public BinaryRows none() {
    return fourBytes(-1);
  }

  /** Sends the rows; with them this is used up. */
  public void copyInto(Connection connection, String table) throws SQLException {
    twoBytes(-1);
    CopyIn copy =
        connection
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyIn("copy " + table + " from stdin (format binary)");
    try {
      copy.writeToCopy(bytes, 0, size);
      copy.endCopy();
    } finally {
      if (copy.isActive()) {
        copy.cancelCopy();
      }
    }
  }

  private BinaryRows twoBytes(int value) {
    room(2);
    bytes[size++] = (byte) (value >> 8);
    bytes[size++] = (byte) value;
    return this;
  }

  private BinaryRows fourBytes(int value) {
    return twoBytes(value >> 16).twoBytes(value);
  }

  private BinaryRows eightBytes(long value) {
    return fourBytes((int) (value >> 32)).fourBytes((int) value);
  }

  private void room(int needed) {
    if (size + needed > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + needed));
    }
  }
}
