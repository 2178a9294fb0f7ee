package throughline.customers;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** Rows on their way into a table by COPY, the fastest way in; one line of text each. */
public final class CopyRows {
  private final StringBuilder text = new StringBuilder(1 << 16);
  private int rows;
  private boolean first = true;

  public CopyRows() {}

  public CopyRows add(@Nullable Object value) {
    separate();
    if (value == null) {
      text.append("\\N");
      return this;
    }
    if (value instanceof String string) {
      escape(string);
      return this;
    }
    text.append(value);
    return this;
  }

  public CopyRows add(long value) {
    separate();
    text.append(value);
    return this;
  }

  public CopyRows add(UUID value) {
    separate();
    text.append(value);
    return this;
  }

  public CopyRows add(long[] values) {
    separate();
    text.append('{');
    for (int i = 0; i < values.length; i++) {
      text.append(i == 0 ? "" : ",").append(values[i]);
    }
    text.append('}');
    return this;
  }

  public void endRow() {
    text.append('\n');
    first = true;
    rows++;
  }

  boolean isEmpty() {
    return rows == 0;
  }

  private void separate() {
    if (!first) {
      text.append('\t');
    }
    first = false;
  }

  private void escape(String value) {
    for (int i = 0; i < value.length(); i++) {
      char character = value.charAt(i);
      switch (character) {
        case '\\' -> text.append("\\\\");
        case '\n' -> text.append("\\n");
        case '\r' -> text.append("\\r");
        case '\t' -> text.append("\\t");
        // PostgreSQL keeps every character but this one.
        case '\0' -> text.append(' ');
        default -> text.append(character);
      }
    }
  }

  /** Copies the rows, in their order, within the current transaction. */
  public void into(JdbcTemplate template, String tableAndColumns) {
    if (isEmpty()) {
      return;
    }
    template.execute(
        (ConnectionCallback<Long>)
            connection -> {
              try {
                return connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy %s from stdin".formatted(tableAndColumns), bytes(), 1 << 16);
              } catch (IOException e) {
                throw new SQLException(
                    "The rows for %s could not be sent.".formatted(tableAndColumns), e);
              }
            });
  }

  private InputStream bytes() {
    ByteBuffer encoded = StandardCharsets.UTF_8.encode(CharBuffer.wrap(text));
    return new ByteArrayInputStream(encoded.array(), 0, encoded.limit());
  }
}
