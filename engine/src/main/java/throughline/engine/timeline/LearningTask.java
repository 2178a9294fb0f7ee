package throughline.engine.timeline;

import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.io.Serializable;

/**
 * An analysis with its scope as one value, to be sent where the timelines are. What comes back is
 * what was gathered there, which the analysis's own finisher turns into what was learned. Both are
 * written by Java's serialisation, and read only from classes of the engine and of Java itself.
 *
 * @param <A> what is gathered
 */
public record LearningTask<A extends Serializable>(TimelineAnalysis<A, ?> analysis, Scope scope)
    implements Serializable {
  private static final ObjectInputFilter OURS =
      ObjectInputFilter.Config.createFilter(
          "throughline.engine.**;org.HdrHistogram.**;java.lang.**;java.util.**;java.time.**;"
              + "java.io.Serializable;!*");

  /** Writes a task, or what was gathered for one. */
  public static void write(Serializable value, OutputStream out) throws IOException {
    try (ObjectOutputStream objects = new ObjectOutputStream(out)) {
      objects.writeObject(value);
    }
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IOException where it is something else
   */
  @SuppressWarnings("unchecked") // Whoever reads knows what was written.
  public static <T extends Serializable> T read(InputStream in) throws IOException {
    try (ObjectInputStream objects = new ObjectInputStream(in)) {
      objects.setObjectInputFilter(OURS);
      return (T) objects.readObject();
    } catch (ClassNotFoundException e) {
      throw new IOException("It was written by another version of the engine.", e);
    }
  }
}
