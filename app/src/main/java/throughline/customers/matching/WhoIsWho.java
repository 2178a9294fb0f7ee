package throughline.customers.matching;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import throughline.customers.Masking;
import throughline.customers.decisions.Word;

/** What probable matches need of the rest of who is who. */
public interface WhoIsWho {

  /** One writer at a time, until its transaction ends. */
  void lock();

  /** Whether the log is being read again, so that the evidence has gaps. */
  boolean isBeingReadAgain();

  /**
   * Lets these records, and all that evidence connects with them, follow the evidence to their
   * customers; returns all of them. Needs the lock.
   */
  Set<Long> resolve(Collection<Long> records);

  /**
   * What would change for these records, and for all that evidence connects with them.
   *
   * @param seen the records that were looked at; those looked at now are added
   */
  List<Expected> expected(Collection<Long> records, Believed believed, Set<Long> seen);

  /** That two records are one person's, or are not: a person's decision. */
  Outcome decide(long a, long b, boolean same, Word word);

  /** What stands against two records being one customer, however much alike they are. */
  Obstacle obstacle(long a, long b);

  /** The evidence that leads from one record to another of the same customer, a step each. */
  List<Step> path(long a, long b, Masking masking);

  /** What evidence that is only probable never goes against. */
  enum Obstacle {
    NONE,
    DENIED,
    LIMIT,
    BIRTHS
  }

  /** Evidence between two records: exact, stated or probable. */
  record Step(String a, String b, String kind, String reason) {}

  /**
   * A customer that would be merged into another one, or of which a part would be split off.
   *
   * @param other the customer that is left, or null where a new one begins
   */
  record Expected(boolean merged, long customer, @Nullable Long other, List<Long> records) {
    public Expected {
      records = List.copyOf(records);
    }
  }

  /** What came of a decision: a customer to look at, and the change in the book. */
  record Outcome(long customer, long change) {}
}
