package throughline.engine.silo;

import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import throughline.engine.silo.StandardTransaction.Failure;
import throughline.engine.timeline.JourneyCutter;
import throughline.engine.timeline.Timeline;

/** Judges every journey of a standard transaction among a customer's, one customer at a time. */
final class TransactionJudge {
  private final FirstTimeRight asked;
  private final JourneyCutter cutter;

  TransactionJudge(FirstTimeRight asked) {
    this.asked = asked;
    cutter = new JourneyCutter(asked.dimensions());
  }

  /** What is told of each journey of the transaction. */
  interface Verdicts {
    /** It began and was never complete. */
    void isIncomplete();

    /** It was complete too late to be judged. */
    void isTooYoung();

    /**
     * It is judged.
     *
     * @param day on which it was complete, in days since 1970-01-01
     * @param failed nothing where it was right the first time
     */
    void isComplete(Timeline journey, long day, Set<Failure> failed);
  }

  /** A customer's inbound contacts, looked for once and only where a journey asks for them. */
  private static final class Contacts implements Supplier<InboundContacts> {
    private final Timeline timeline;
    private @Nullable InboundContacts found;

    Contacts(Timeline timeline) {
      this.timeline = timeline;
    }

    @Override
    public InboundContacts get() {
      if (found == null) {
        found = InboundContacts.of(timeline);
      }
      return found;
    }
  }

  void judge(Timeline timeline, Verdicts verdicts) {
    Contacts contacts = new Contacts(timeline);
    cutter.cut(timeline, journey -> judge(contacts, journey, verdicts));
  }

  private void judge(Contacts contacts, Timeline journey, Verdicts verdicts) {
    StandardTransaction transaction = asked.transaction();
    int started = asked.isAsked(journey) ? transaction.started(journey) : -1;
    int ended = transaction.ended(journey, started);
    if (started >= 0 && ended < 0) {
      verdicts.isIncomplete();
    } else if (ended >= 0 && !transaction.isEligible(journey, ended, asked.endOfData())) {
      verdicts.isTooYoung();
    } else if (ended >= 0) {
      verdicts.isComplete(
          journey,
          transaction.day(journey, ended),
          transaction.failures(contacts, journey, started, ended));
    }
  }
}
