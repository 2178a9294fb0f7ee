package throughline.simulator.output;

import java.io.IOException;

/** A receiver of finished rows, in their final order. */
public interface Rows extends AutoCloseable {

  void add(byte[] row) throws IOException;

  @Override
  void close() throws IOException;
}
