package throughline.sources;

import java.util.List;

/**
 * The house's own part of the intake log: what people decide and nothing else can tell. It counts
 * like any source's items, under {@link SourceId#WORKSPACE}.
 */
public interface DecisionLog {

  /** A decision at its place in the log. */
  record Entry(long position, String id, String content) {}

  /**
   * Keeps a decision; it is durable when this returns. Must not be called in a transaction, because
   * its locks would be held while the log waits for others.
   */
  void append(String id, String content);

  /** All decisions after a position, in the order of the log. */
  List<Entry> after(long position);
}
