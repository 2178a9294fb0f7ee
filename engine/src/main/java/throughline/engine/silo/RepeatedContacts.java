package throughline.engine.silo;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import throughline.engine.journey.Heaviest;
import throughline.engine.journey.JourneysBehind;
import throughline.engine.timeline.Dimension;
import throughline.engine.timeline.Gathering;
import throughline.engine.timeline.Learning;
import throughline.engine.timeline.Timeline;

/**
 * The inbound contacts that were followed by another of the same customer within some days, those
 * after the longest wait first: what stands behind a figure of {@link RepeatContacts}. Each is
 * given with the concern that it served, from its begin to the begin of the contact that followed.
 *
 * @param end epoch milliseconds of the last interaction of all, as the figure's answer says
 * @param touchpoint the code of the one at which the contacts were made; {@link Dimension#UNKNOWN}
 *     for any
 * @param limit how many of them are kept; the total counts all
 */
public record RepeatedContacts(int days, boolean sameTopic, long end, int touchpoint, int limit)
    implements Learning<RepeatedContacts.SoFar, JourneysBehind.Found> {

  @Override
  public Set<Dimension> dimensions() {
    return EnumSet.of(
        Dimension.TOPIC, Dimension.DIRECTION, Dimension.DEPARTMENT, Dimension.TOUCHPOINT);
  }

  private boolean isAsked(Timeline timeline, int row) {
    return touchpoint == Dimension.UNKNOWN
        || timeline.code(Dimension.TOUCHPOINT, row) == touchpoint;
  }

  @Override
  public SoFar start() {
    return new SoFar(this);
  }

  /** The codes that are known, each once. */
  static List<Integer> known(int... codes) {
    return Arrays.stream(codes)
        .filter(code -> code != Dimension.UNKNOWN)
        .distinct()
        .boxed()
        .toList();
  }

  /** The contacts found so far. */
  public static final class SoFar implements Gathering<SoFar, JourneysBehind.Found> {
    private static final long serialVersionUID = 1;

    private final RepeatedContacts asked;
    private final Heaviest heaviest;

    SoFar(RepeatedContacts asked) {
      this.asked = asked;
      heaviest = new Heaviest(asked.limit);
    }

    @Override
    public void add(Timeline timeline) {
      if (!timeline.hasCustomer()) {
        return;
      }
      InboundContacts contacts = InboundContacts.of(timeline);
      for (int place = 0; place < contacts.size(); place++) {
        if (asked.isAsked(timeline, contacts.row(place))
            && contacts.isEligible(place, asked.days, asked.sameTopic, asked.end)) {
          add(timeline, contacts, place);
        }
      }
    }

    private void add(Timeline timeline, InboundContacts contacts, int place) {
      Integer next = contacts.next(place, asked.days, asked.sameTopic);
      if (next != null) {
        int contact = contacts.row(place);
        long weight = timeline.start(next) - timeline.time(contact);
        heaviest.add(weight, () -> describe(timeline, weight, contact, next));
      }
    }

    private static JourneysBehind.Journey describe(
        Timeline timeline, long weight, int contact, int next) {
      return new JourneysBehind.Journey(
          timeline.concern(contact),
          timeline.customer(),
          weight,
          timeline.start(contact),
          timeline.start(next),
          2,
          known(
              timeline.code(Dimension.DEPARTMENT, contact),
              timeline.code(Dimension.DEPARTMENT, next)));
    }

    @Override
    public SoFar join(SoFar other) {
      heaviest.addAll(other.heaviest);
      return this;
    }

    @Override
    public JourneysBehind.Found result() {
      return heaviest.found();
    }
  }
}
