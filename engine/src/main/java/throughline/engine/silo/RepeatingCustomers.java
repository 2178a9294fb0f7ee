package throughline.engine.silo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import throughline.engine.statistics.Share;
import throughline.engine.timeline.Dimension;
import throughline.engine.timeline.Gathering;
import throughline.engine.timeline.Learning;
import throughline.engine.timeline.Timeline;

/**
 * How many different customers repeated an inbound contact, of those with one that is eligible: the
 * figures of {@link RepeatContacts} by customers, in the same order. It is asked with the end of
 * the data, which the other answer says, because only then it is known who is eligible.
 */
public record RepeatingCustomers(List<Integer> days, long end)
    implements Learning<RepeatingCustomers.SoFar, List<Share>> {

  public RepeatingCustomers {
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

  /** The customers met so far. */
  public static final class SoFar implements Gathering<SoFar, List<Share>> {
    private static final long serialVersionUID = 1;

    private final RepeatingCustomers asked;
    private final long[] eligible;
    private final long[] repeated;

    SoFar(RepeatingCustomers asked) {
      this.asked = asked;
      eligible = new long[asked.days.size() * 2];
      repeated = new long[asked.days.size() * 2];
    }

    @Override
    public void add(Timeline timeline) {
      if (!timeline.hasCustomer()) {
        return;
      }
      InboundContacts contacts = InboundContacts.of(timeline);
      for (int i = 0; i < eligible.length; i++) {
        count(contacts, i);
      }
    }

    private void count(InboundContacts contacts, int figure) {
      int days = asked.days.get(figure / 2);
      boolean sameTopic = figure % 2 == 1;
      boolean any = false;
      for (int place = 0; place < contacts.size(); place++) {
        if (contacts.isEligible(place, days, sameTopic, asked.end)) {
          any = true;
          if (contacts.next(place, days, sameTopic) != null) {
            repeated[figure]++;
            break;
          }
        }
      }
      eligible[figure] += any ? 1 : 0;
    }

    @Override
    public SoFar join(SoFar other) {
      Arrays.setAll(eligible, i -> eligible[i] + other.eligible[i]);
      Arrays.setAll(repeated, i -> repeated[i] + other.repeated[i]);
      return this;
    }

    @Override
    public List<Share> result() {
      List<Share> shares = new ArrayList<>();
      for (int i = 0; i < eligible.length; i++) {
        shares.add(new Share(repeated[i], eligible[i]));
      }
      return List.copyOf(shares);
    }
  }
}
