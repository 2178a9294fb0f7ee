package throughline.engine.silo;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import throughline.engine.silo.TroubleSpans.Key;
import throughline.engine.silo.TroubleSpans.Span;
import throughline.engine.statistics.Share;
import throughline.engine.timeline.Dimension;
import throughline.engine.timeline.Direction;
import throughline.engine.timeline.Gathering;
import throughline.engine.timeline.Learning;
import throughline.engine.timeline.Purpose;
import throughline.engine.timeline.Timeline;

/**
 * Sales, marketing and dunning contacts that the organisation began while the customer was in
 * trouble, such as an offer in an open complaint: from the opening (inclusive) to the closing plus
 * the grace (exclusive). A trouble that is never closed lasts to its longest time.
 *
 * @param troubles in which a customer should be left alone
 * @param purposes of the contacts that should not be then
 * @param grace milliseconds after the closing for which it still counts
 */
public record Conflicts(List<Trouble> troubles, Set<Purpose> purposes, long grace)
    implements Learning<Conflicts.SoFar, Conflicts.Answer> {
  public static final Set<Purpose> USUAL =
      Set.of(Purpose.SALES, Purpose.MARKETING, Purpose.DUNNING);

  public Conflicts {
    troubles = List.copyOf(troubles);
    purposes = Set.copyOf(purposes);
    if (grace < 0) {
      throw new IllegalArgumentException("The grace (%s ms) must be 0 or more.".formatted(grace));
    }
  }

  /**
   * What one department sent into the trouble that another one had received.
   *
   * @param trouble its place among those asked for
   * @param received code of the department at which the trouble was opened
   * @param contacting code of the department that contacted the customer
   * @param contacts that fell into such a trouble
   * @param customers how many different ones
   * @param disturbed troubles into which at least one contact fell, of all such troubles
   */
  public record Pair(
      int trouble, int received, int contacting, long contacts, long customers, Share disturbed)
      implements Serializable {}

  /**
   * @param contacts that were in conflict, of all that the organisation began for the purposes
   * @param customers who had one in conflict, of those who had any
   * @param pairs those that were met, the most contacts first
   */
  public record Answer(Share contacts, Share customers, List<Pair> pairs) implements Serializable {
    public Answer {
      pairs = List.copyOf(pairs);
    }
  }

  @Override
  public Set<Dimension> dimensions() {
    return EnumSet.of(
        Dimension.TOUCHPOINT, Dimension.DEPARTMENT, Dimension.DIRECTION, Dimension.PURPOSE);
  }

  @Override
  public SoFar start() {
    return new SoFar(this);
  }

  /** Whether the organisation began this contact for one of the purposes. */
  boolean mayDisturb(Timeline timeline, int row) {
    int purpose = timeline.code(Dimension.PURPOSE, row);
    return timeline.code(Dimension.DIRECTION, row) == Direction.OUTBOUND.code()
        && purpose != Dimension.UNKNOWN
        && purpose <= Purpose.values().length
        && purposes.contains(Purpose.values()[purpose - 1]);
  }

  /** The rows of such contacts. */
  List<Integer> contacts(Timeline timeline) {
    List<Integer> rows = new ArrayList<>();
    for (int i = 0; i < timeline.size(); i++) {
      if (mayDisturb(timeline, i)) {
        rows.add(i);
      }
    }
    return rows;
  }

  /** The conflicts met so far. */
  public static final class SoFar implements Gathering<SoFar, Answer> {
    private static final long serialVersionUID = 1;

    private final Conflicts asked;
    private final HashMap<Key, Long> troubles = new HashMap<>();
    private final HashMap<Between, Met> pairs = new HashMap<>();
    private long contacts;
    private long conflicts;
    private long contacted;
    private long hit;

    SoFar(Conflicts asked) {
      this.asked = asked;
    }

    private record Between(Key trouble, int contacting) implements Serializable {}

    private record Met(long contacts, long customers, long disturbed) implements Serializable {
      Met plus(Met other) {
        return new Met(
            contacts + other.contacts, customers + other.customers, disturbed + other.disturbed);
      }
    }

    @Override
    public void add(Timeline timeline) {
      if (!timeline.hasCustomer()) {
        return;
      }
      Map<Key, List<Span>> spans = TroubleSpans.of(timeline, asked.troubles, asked.grace);
      spans.forEach((key, some) -> troubles.merge(key, (long) some.size(), Long::sum));
      List<Integer> rows = asked.contacts(timeline);
      contacts += rows.size();
      contacted += rows.isEmpty() ? 0 : 1;
      if (!rows.isEmpty() && !spans.isEmpty()) {
        long inConflict = TroubleSpans.held(all(spans.values()), times(timeline, rows));
        conflicts += inConflict;
        hit += inConflict > 0 ? 1 : 0;
        addPairs(timeline, spans, rows);
      }
    }

    private static List<Span> all(Collection<List<Span>> spans) {
      return spans.stream().flatMap(List::stream).toList();
    }

    private static long[] times(Timeline timeline, List<Integer> rows) {
      return rows.stream().mapToLong(timeline::time).toArray();
    }

    private void addPairs(Timeline timeline, Map<Key, List<Span>> spans, List<Integer> rows) {
      Map<Integer, List<Integer>> byDepartment = new HashMap<>();
      for (int row : rows) {
        byDepartment
            .computeIfAbsent(timeline.code(Dimension.DEPARTMENT, row), unseen -> new ArrayList<>())
            .add(row);
      }
      byDepartment.forEach(
          (department, some) -> {
            long[] times = times(timeline, some);
            spans.forEach((key, troubled) -> add(new Between(key, department), troubled, times));
          });
    }

    private void add(Between pair, List<Span> troubled, long[] times) {
      long fell = TroubleSpans.held(troubled, times);
      if (fell > 0) {
        pairs.merge(pair, new Met(fell, 1, TroubleSpans.holding(troubled, times)), Met::plus);
      }
    }

    @Override
    public SoFar join(SoFar other) {
      other.troubles.forEach((key, count) -> troubles.merge(key, count, Long::sum));
      other.pairs.forEach((pair, met) -> pairs.merge(pair, met, Met::plus));
      contacts += other.contacts;
      conflicts += other.conflicts;
      contacted += other.contacted;
      hit += other.hit;
      return this;
    }

    @Override
    public Answer result() {
      List<Pair> all = new ArrayList<>();
      pairs.forEach((pair, met) -> all.add(pair(pair, met)));
      all.sort(
          Comparator.comparingLong(Pair::contacts)
              .reversed()
              .thenComparingInt(Pair::trouble)
              .thenComparingInt(Pair::received)
              .thenComparingInt(Pair::contacting));
      return new Answer(new Share(conflicts, contacts), new Share(hit, contacted), all);
    }

    private Pair pair(Between pair, Met met) {
      Key key = pair.trouble();
      return new Pair(
          key.trouble(),
          key.department(),
          pair.contacting(),
          met.contacts(),
          met.customers(),
          new Share(met.disturbed(), troubles.getOrDefault(key, met.disturbed())));
    }
  }
}
