package throughline.engine.silo;

import java.util.List;
import java.util.Map;
import java.util.Set;
import throughline.engine.journey.Heaviest;
import throughline.engine.journey.JourneysBehind;
import throughline.engine.timeline.Dimension;
import throughline.engine.timeline.Gathering;
import throughline.engine.timeline.Learning;
import throughline.engine.timeline.Timeline;

/**
 * The contacts behind a pair of {@link CrowdedContacts}, those longest after the other department's
 * first. Each is given with the concern that it served, from that contact to this one.
 *
 * @param before code of the department whose contact came first
 * @param after code of the department that contacted the customer soon after
 * @param limit how many of them are kept; the total counts all
 */
public record CrowdedBehind(CrowdedContacts asked, int before, int after, int limit)
    implements Learning<CrowdedBehind.SoFar, JourneysBehind.Found> {

  @Override
  public Set<Dimension> dimensions() {
    return asked.dimensions();
  }

  @Override
  public SoFar start() {
    return new SoFar(this);
  }

  /** The contacts found so far. */
  public static final class SoFar implements Gathering<SoFar, JourneysBehind.Found> {
    private static final long serialVersionUID = 1;

    private final CrowdedBehind behind;
    private final Heaviest heaviest;

    SoFar(CrowdedBehind behind) {
      this.behind = behind;
      heaviest = new Heaviest(behind.limit);
    }

    @Override
    public void add(Timeline timeline) {
      if (timeline.hasCustomer()) {
        behind.asked.eachContact(timeline, (row, lastOf) -> look(timeline, row, lastOf));
      }
    }

    private void look(Timeline timeline, int row, Map<Integer, Long> lastOf) {
      Long before = lastOf.get(behind.before);
      if (before == null
          || behind.before == behind.after
          || lastOf.size() < behind.asked.departments()
          || timeline.code(Dimension.DEPARTMENT, row) != behind.after) {
        return;
      }
      long weight = timeline.time(row) - before;
      heaviest.add(
          weight,
          () ->
              new JourneysBehind.Journey(
                  timeline.concern(row),
                  timeline.customer(),
                  weight,
                  before,
                  timeline.time(row),
                  2,
                  List.of(behind.before, behind.after)));
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
