package throughline.sources;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The raw items that speak of a person: found, handed over, and taken away. */
public interface ItemsOfPeople {

  /**
   * By what items are found.
   *
   * @param positions their places in the log, as far as they are known
   * @param values what points to the person wherever it stands, such as an email address
   */
  record Traces(Collection<Long> positions, Set<String> values) {}

  /**
   * What was found.
   *
   * @param items places in the log, of all versions
   * @param quarantined the numbers of what could not be read
   * @param values by what they were found
   */
  record Found(List<Long> items, List<Long> quarantined, Set<String> values) {
    public Found {
      items = List.copyOf(items);
      quarantined = List.copyOf(quarantined);
      values = Set.copyOf(values);
    }
  }

  /**
   * An item as it is handed over.
   *
   * @param content null where it also speaks of others, whose data it is
   */
  record PersonalItem(
      boolean quarantined,
      SourceId source,
      Instant receivedAt,
      String messageId,
      @Nullable String file,
      @Nullable Long line,
      @Nullable String content) {}

  /** What became of the items of an erased person. */
  record Erased(long deleted, long redacted, long quarantined) {}

  /** Everything that speaks of a person, also what no mapping reads. Looks through the log. */
  Found find(Traces traces);

  /** The same without looking through the log: what is known, and its earlier versions. */
  Found findKnown(Traces traces);

  void read(Found found, Consumer<PersonalItem> reader);

  /** Waits for what projections are taking in, and holds them until the transaction ends. */
  void holdProjections();

  /**
   * Takes away what speaks of erased people only; of what also speaks of others, the values go that
   * are not theirs. Must run in a transaction.
   */
  Erased erase(Found found);

  /** What of a source came before an instant, could not be read, and waits or was given up. */
  List<Long> unreadBefore(SourceId source, Instant before);

  /** Takes away items nobody could read. Must run in a transaction. */
  void removeUnread(Collection<Long> unread);

  /**
   * Takes away whole items, with all their versions. Must run in a transaction that holds the
   * projections.
   *
   * @return what tells projections that they are gone
   */
  List<Reading> remove(Collection<Long> positions);

  /** Decisions of people that name one of these records, as source and key. */
  List<DecisionLog.Entry> decisionsNaming(Collection<String> keys);

  /** Writes a decision anew without what it said of an erased person; null takes it away. */
  void rewrite(long position, @Nullable String content);
}
