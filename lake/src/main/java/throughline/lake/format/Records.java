package throughline.lake.format;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one format has to tell of its rows; {@link FileRows} makes {@link Rows} of it. */
interface Records extends Closeable {

  Header header();

  List<String> notes();

  boolean advance() throws IOException;

  long line();

  @Nullable Fault fault();

  @Nullable String value(int column);

  Row row();

  String content();
}
