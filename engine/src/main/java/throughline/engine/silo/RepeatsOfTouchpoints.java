package throughline.engine.silo;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import throughline.engine.journey.Tally;
import throughline.engine.timeline.Dimension;
import throughline.engine.timeline.Gathering;
import throughline.engine.timeline.Learning;
import throughline.engine.timeline.Timeline;

/**
 * Contacts that customers had to make again, by the touchpoint where they did: for each inbound
 * contact that was repeated, the first that followed within the days. The sum is the figure of
 * {@link RepeatContacts} for the same days.
 *
 * @param end epoch milliseconds of the last interaction of all, as the figure's answer says
 */
public record RepeatsOfTouchpoints(int days, boolean sameTopic, long end)
    implements Learning<RepeatsOfTouchpoints.SoFar, List<RepeatsOfTouchpoints.Repeated>> {

  public record Repeated(int touchpoint, long contacts) implements Serializable {}

  @Override
  public Set<Dimension> dimensions() {
    return EnumSet.of(Dimension.TOPIC, Dimension.DIRECTION, Dimension.TOUCHPOINT);
  }

  @Override
  public SoFar start() {
    return new SoFar(this);
  }

  /** The repeats met so far. */
  public static final class SoFar implements Gathering<SoFar, List<Repeated>> {
    private static final long serialVersionUID = 1;

    private final RepeatsOfTouchpoints asked;
    private final Tally repeats = new Tally();

    SoFar(RepeatsOfTouchpoints asked) {
      this.asked = asked;
    }

    @Override
    public void add(Timeline timeline) {
      if (!timeline.hasCustomer()) {
        return;
      }
      InboundContacts contacts = InboundContacts.of(timeline);
      for (int place = 0; place < contacts.size(); place++) {
        if (contacts.isEligible(place, asked.days, asked.sameTopic, asked.end)) {
          Integer next = contacts.next(place, asked.days, asked.sameTopic);
          if (next != null) {
            repeats.add(timeline.code(Dimension.TOUCHPOINT, next));
          }
        }
      }
    }

    @Override
    public SoFar join(SoFar other) {
      repeats.addAll(other.repeats);
      return this;
    }

    @Override
    public List<Repeated> result() {
      List<Repeated> all = new ArrayList<>();
      for (int touchpoint = 0; touchpoint < repeats.end(); touchpoint++) {
        if (repeats.of(touchpoint) > 0) {
          all.add(new Repeated(touchpoint, repeats.of(touchpoint)));
        }
      }
      all.sort(
          Comparator.comparingLong(Repeated::contacts)
              .reversed()
              .thenComparingInt(Repeated::touchpoint));
      return List.copyOf(all);
    }
  }
}
