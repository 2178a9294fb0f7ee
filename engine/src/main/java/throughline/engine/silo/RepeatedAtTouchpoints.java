package throughline.engine.silo;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import throughline.engine.journey.Heads;
import throughline.engine.journey.Tally;
import throughline.engine.statistics.Share;
import throughline.engine.timeline.Dimension;
import throughline.engine.timeline.Gathering;
import throughline.engine.timeline.Learning;
import throughline.engine.timeline.Timeline;

/**
 * Touchpoints whose contacts settle nothing: how many of the inbound contacts at each were followed
 * by another of the same customer within the days. All touchpoints together are the figure of
 * {@link RepeatContacts} for the same days.
 *
 * @param end epoch milliseconds of the last interaction of all, as the figure's answer says
 */
public record RepeatedAtTouchpoints(int days, boolean sameTopic, long end)
    implements Learning<RepeatedAtTouchpoints.SoFar, List<RepeatedAtTouchpoints.At>> {

  /**
   * @param contacts that were repeated, of those that are eligible
   * @param customers how many different ones repeated one
   */
  public record At(int touchpoint, Share contacts, long customers) implements Serializable {}

  @Override
  public Set<Dimension> dimensions() {
    return EnumSet.of(Dimension.TOPIC, Dimension.DIRECTION, Dimension.TOUCHPOINT);
  }

  @Override
  public SoFar start() {
    return new SoFar(this);
  }

  /** The contacts met so far. */
  public static final class SoFar implements Gathering<SoFar, List<At>> {
    private static final long serialVersionUID = 1;

    private final RepeatedAtTouchpoints asked;
    private final Tally eligible = new Tally();
    private final Tally repeated = new Tally();
    private final Heads heads = new Heads();

    SoFar(RepeatedAtTouchpoints asked) {
      this.asked = asked;
    }

    @Override
    public void add(Timeline timeline) {
      if (!timeline.hasCustomer()) {
        return;
      }
      heads.next(timeline);
      InboundContacts contacts = InboundContacts.of(timeline);
      for (int place = 0; place < contacts.size(); place++) {
        if (contacts.isEligible(place, asked.days, asked.sameTopic, asked.end)) {
          int touchpoint = timeline.code(Dimension.TOUCHPOINT, contacts.row(place));
          eligible.add(touchpoint);
          if (contacts.next(place, asked.days, asked.sameTopic) != null) {
            repeated.add(touchpoint);
            heads.meet(touchpoint);
          }
        }
      }
    }

    @Override
    public SoFar join(SoFar other) {
      eligible.addAll(other.eligible);
      repeated.addAll(other.repeated);
      heads.addAll(other.heads);
      return this;
    }

    @Override
    public List<At> result() {
      List<At> all = new ArrayList<>();
      for (int touchpoint = 0; touchpoint < repeated.end(); touchpoint++) {
        if (repeated.of(touchpoint) > 0) {
          Share share = new Share(repeated.of(touchpoint), eligible.of(touchpoint));
          all.add(new At(touchpoint, share, heads.customers(touchpoint)));
        }
      }
      all.sort(
          Comparator.comparingLong((At one) -> one.contacts().n())
              .reversed()
              .thenComparingInt(At::touchpoint));
      return List.copyOf(all);
    }
  }
}
