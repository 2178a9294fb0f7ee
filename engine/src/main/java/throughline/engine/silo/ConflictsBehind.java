package throughline.engine.silo;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import throughline.engine.journey.Heaviest;
import throughline.engine.journey.JourneysBehind;
import throughline.engine.silo.TroubleSpans.Key;
import throughline.engine.silo.TroubleSpans.Span;
import throughline.engine.timeline.Dimension;
import throughline.engine.timeline.Gathering;
import throughline.engine.timeline.Learning;
import throughline.engine.timeline.Timeline;

/**
 * The contacts behind a figure of {@link Conflicts}, those latest in their trouble first. Each is
 * given with the concern it served, from the opening of the trouble to the contact.
 *
 * @param trouble its place among those asked for
 * @param received code of the department at which the trouble was opened
 * @param contacting code of the department that contacted the customer
 * @param limit how many of them are kept; the total counts all
 */
public record ConflictsBehind(Conflicts asked, int trouble, int received, int contacting, int limit)
    implements Learning<ConflictsBehind.SoFar, JourneysBehind.Found> {

  @Override
  public Set<Dimension> dimensions() {
    return asked.dimensions();
  }

  @Override
  public SoFar start() {
    return new SoFar(this);
  }

  private Key key() {
    return new Key(trouble, received);
  }

  /** The contacts found so far. */
  public static final class SoFar implements Gathering<SoFar, JourneysBehind.Found> {
    private static final long serialVersionUID = 1;

    private final ConflictsBehind behind;
    private final Heaviest heaviest;

    SoFar(ConflictsBehind behind) {
      this.behind = behind;
      heaviest = new Heaviest(behind.limit);
    }

    @Override
    public void add(Timeline timeline) {
      if (!timeline.hasCustomer()) {
        return;
      }
      Map<Key, List<Span>> spans =
          TroubleSpans.of(timeline, behind.asked.troubles(), behind.asked.grace());
      List<Span> troubled = TroubleSpans.merged(spans.getOrDefault(behind.key(), List.of()));
      IntPredicate theirs = row -> timeline.code(Dimension.DEPARTMENT, row) == behind.contacting;
      int span = 0;
      for (int row : troubled.isEmpty() ? List.<Integer>of() : behind.asked.contacts(timeline)) {
        while (span < troubled.size() && troubled.get(span).to() <= timeline.time(row)) {
          span++;
        }
        if (span < troubled.size()
            && troubled.get(span).from() <= timeline.time(row)
            && theirs.test(row)) {
          add(timeline, row, troubled.get(span).from());
        }
      }
    }

    private void add(Timeline timeline, int row, long from) {
      long weight = timeline.time(row) - from;
      heaviest.add(
          weight,
          () ->
              new JourneysBehind.Journey(
                  timeline.concern(row),
                  timeline.customer(),
                  weight,
                  from,
                  timeline.time(row),
                  1,
                  RepeatedContacts.known(behind.received, behind.contacting)));
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
