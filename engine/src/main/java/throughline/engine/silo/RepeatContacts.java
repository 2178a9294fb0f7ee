package throughline.engine.silo;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import throughline.engine.statistics.Share;
import throughline.engine.timeline.Dimension;
import throughline.engine.timeline.Direction;
import throughline.engine.timeline.Gathering;
import throughline.engine.timeline.Learning;
import throughline.engine.timeline.Timeline;

/**
 * How many contacts were followed by another of the same customer within some days, on any topic
 * and on the same one. A contact is eligible when all those days lie before the end of the data,
 * that is the last interaction of all. Busy customers look unresolved without the topic: show both.
 */
public record RepeatContacts(Contact contact, List<Integer> days)
    implements Learning<RepeatContacts.SoFar, RepeatContacts.Answer> {

  /** What one contact is. */
  public enum Contact {
    /** Each journey, from its first interaction to its last, on the first topic that is known. */
    JOURNEY {
      @Override
      void collect(Timeline timeline, ContactsOfCustomer contacts) {
        contacts.cutter().cut(timeline, contacts::addJourney);
      }
    },
    /** Each inbound interaction. */
    INBOUND {
      @Override
      void collect(Timeline timeline, ContactsOfCustomer contacts) {
        for (int i = 0; i < timeline.size(); i++) {
          if (timeline.code(Dimension.DIRECTION, i) == Direction.INBOUND.code()) {
            contacts.add(timeline.start(i), timeline.time(i), timeline.code(Dimension.TOPIC, i));
          }
        }
      }
    };

    abstract void collect(Timeline timeline, ContactsOfCustomer contacts);
  }

  /**
   * @param sameTopic whether only contacts on the same topic count as repeats
   * @param share contacts that were repeated, of those eligible
   */
  public record Repeat(int days, boolean sameTopic, Share share) implements Serializable {}

  /**
   * @param customers how many customers are known
   * @param end epoch milliseconds of the last interaction of all
   */
  public record Answer(long customers, long contacts, long end, List<Repeat> repeats)
      implements Serializable {
    public Answer {
      repeats = List.copyOf(repeats);
    }
  }

  public RepeatContacts {
    days = List.copyOf(days);
  }

  @Override
  public Set<Dimension> dimensions() {
    return EnumSet.of(Dimension.TOPIC, Dimension.DIRECTION);
  }

  @Override
  public SoFar start() {
    return new SoFar(this);
  }

  /** The contacts met so far. */
  public static final class SoFar implements Gathering<SoFar, Answer> {
    private static final long serialVersionUID = 1;

    private final RepeatContacts asked;
    private final ContactGaps gaps;
    private final ContactsOfCustomer contacts = new ContactsOfCustomer();
    private long customers;

    SoFar(RepeatContacts asked) {
      this.asked = asked;
      gaps = new ContactGaps(asked.days);
    }

    @Override
    public void add(Timeline timeline) {
      gaps.goesOnTo(timeline.time(timeline.size() - 1));
      if (!timeline.hasCustomer()) {
        return;
      }
      customers++;
      contacts.clear();
      asked.contact.collect(timeline, contacts);
      contacts.measure(gaps);
    }

    @Override
    public SoFar join(SoFar other) {
      gaps.addAll(other.gaps);
      customers += other.customers;
      return this;
    }

    @Override
    public Answer result() {
      List<Repeat> repeats = new ArrayList<>();
      for (int i = 0; i < asked.days.size(); i++) {
        repeats.add(new Repeat(asked.days.get(i), false, gaps.within(i, false)));
        repeats.add(new Repeat(asked.days.get(i), true, gaps.within(i, true)));
      }
      return new Answer(customers, gaps.contacts(), gaps.endOfData(), repeats);
    }
  }
}
