package throughline.simulator.output;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;

/** Rows written to one file between an opening and a closing text. */
public final class FileRows implements Rows {

  private final OutputStream out;
  private final byte[] closing;

  public FileRows(Path file, Charset charset, String opening, String closing) throws IOException {
    Files.createDirectories(file.getParent());
    out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
    out.write(opening.getBytes(charset));
    this.closing = closing.getBytes(charset);
  }

  @Override
  public void add(byte[] row) throws IOException {
    out.write(row);
    out.write('\n');
  }

  @Override
  public void close() throws IOException {
    try (out) {
      out.write(closing);
    }
  }
}
