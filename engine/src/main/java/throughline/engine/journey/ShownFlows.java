package throughline.engine.journey;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import throughline.engine.statistics.GroupedSamples;
import throughline.engine.statistics.Summary;
import throughline.engine.timeline.Dimension;
import throughline.engine.timeline.Gathering;
import throughline.engine.timeline.Learning;
import throughline.engine.timeline.Timeline;

/**
 * The map of journeys as a selection shows it. It is learned from the journeys again, because the
 * median of what was put together cannot be had from the medians of its parts.
 */
public record ShownFlows(Dimension step, MapSelection selection, Waiting waiting)
    implements Learning<ShownFlows.SoFar, ShownMap> {
  /** Codes of nodes begin at -3. */
  private static final int SHIFT = 3;

  private static final long NO_WAIT = -1;

  public ShownFlows(Dimension step, MapSelection selection) {
    this(step, selection, Waiting.CALENDAR_TIME);
  }

  @Override
  public Set<Dimension> dimensions() {
    return waiting.asksForUnits() ? EnumSet.of(step, Dimension.DEPARTMENT) : EnumSet.of(step);
  }

  @Override
  public SoFar start() {
    return new SoFar(this);
  }

  /** The shown map in the making. */
  public static final class SoFar implements Gathering<SoFar, ShownMap> {
    private static final long serialVersionUID = 1;

    private final ShownFlows asked;
    private final Tally occurrences = new Tally();
    private final Heads headsOfNode = new Heads();
    private final Tally positions = new Tally();
    private final Tally starts = new Tally();
    private final Tally ends = new Tally();
    private final Pairs arcs = new Pairs();
    private final Tally occurrencesOfArc = new Tally();
    private final Heads headsOfArc = new Heads();
    private final GroupedSamples waits = new GroupedSamples();
    private final GroupedSamples durations = new GroupedSamples();
    private long journeys;

    SoFar(ShownFlows asked) {
      this.asked = asked;
    }

    @Override
    public void add(Timeline journey) {
      journeys++;
      headsOfNode.next(journey);
      headsOfArc.next(journey);
      headsOfNode.meet(ShownMap.START + SHIFT);
      int last = journey.size() - 1;
      int before = ShownMap.START;
      for (int i = 0; i <= last; i++) {
        int node = node(journey, i);
        visit(node, i);
        endure(node, journey, i);
        flow(before, node, i == 0 ? NO_WAIT : wait(journey, i));
        before = node;
      }
      starts.add(node(journey, 0) + SHIFT);
      ends.add(before + SHIFT);
      flow(before, ShownMap.END, NO_WAIT);
    }

    private int node(Timeline journey, int index) {
      return asked.selection.node(journey.code(asked.step, index));
    }

    private long wait(Timeline journey, int index) {
      int department =
          asked.waiting.asksForUnits()
              ? journey.code(Dimension.DEPARTMENT, index)
              : Dimension.UNKNOWN;
      return asked.waiting.between(journey, index - 1, index, department);
    }

    private void visit(int node, int position) {
      occurrences.add(node + SHIFT);
      if (headsOfNode.meet(node + SHIFT)) {
        positions.add(node + SHIFT, position);
      }
    }

    private void endure(int node, Timeline journey, int index) {
      if (journey.hasStart(index)) {
        durations.add(node + SHIFT, Math.max(0, journey.time(index) - journey.start(index)));
      }
    }

    /**
     * What is not drawn between two nodes is drawn from the one to the others and on from there.
     */
    private void flow(int from, int to, long wait) {
      if (from == ShownMap.OTHERS || to == ShownMap.OTHERS || asked.selection.shows(from, to)) {
        draw(from, to, wait);
        return;
      }
      draw(from, ShownMap.OTHERS, wait);
      draw(ShownMap.OTHERS, to, wait);
    }

    private void draw(int from, int to, long wait) {
      int arc = arcs.number(from, to);
      occurrencesOfArc.add(arc);
      headsOfArc.meet(arc);
      if (wait >= 0) {
        waits.add(arc, wait);
      }
    }

    @Override
    public SoFar join(SoFar other) {
      journeys += other.journeys;
      occurrences.addAll(other.occurrences);
      headsOfNode.addAll(other.headsOfNode);
      positions.addAll(other.positions);
      starts.addAll(other.starts);
      ends.addAll(other.ends);
      int[] here = arcs.numbers(other.arcs);
      for (int i = 0; i < here.length; i++) {
        occurrencesOfArc.add(here[i], other.occurrencesOfArc.of(i));
      }
      headsOfArc.addAll(other.headsOfArc, here);
      waits.addAll(other.waits, here);
      durations.addAll(other.durations, themselves(other.occurrences.end()));
      return this;
    }

    private static int[] themselves(int groups) {
      return IntStream.range(0, groups).toArray();
    }

    @Override
    public ShownMap result() {
      return new ShownMap(journeys, occurrences.total(), nodes(), arcs());
    }

    private List<ShownMap.Node> nodes() {
      List<ShownMap.Node> nodes = new ArrayList<>();
      long customers = headsOfNode.customers(ShownMap.START + SHIFT);
      nodes.add(
          new ShownMap.Node(ShownMap.START, journeys, journeys, customers, 0, 0, Summary.NONE, -1));
      nodes.add(
          new ShownMap.Node(
              ShownMap.END, journeys, journeys, customers, 0, 0, Summary.NONE, Double.MAX_VALUE));
      List<Summary> lasted = durations.summaries(occurrences.end());
      boolean cut = occurrences.of(ShownMap.OTHERS + SHIFT) > 0 || passesOthers();
      for (int node = 0; node < occurrences.end(); node++) {
        int code = node - SHIFT;
        if (occurrences.of(node) > 0 || (code == ShownMap.OTHERS && cut)) {
          nodes.add(node(node, lasted.get(node)));
        }
      }
      return nodes;
    }

    private boolean passesOthers() {
      for (int arc = 0; arc < arcs.size(); arc++) {
        if (arcs.from(arc) == ShownMap.OTHERS) {
          return true;
        }
      }
      return false;
    }

    private ShownMap.Node node(int node, Summary durations) {
      long of = headsOfNode.journeys(node);
      return new ShownMap.Node(
          node - SHIFT,
          occurrences.of(node),
          of,
          headsOfNode.customers(node),
          starts.of(node),
          ends.of(node),
          durations,
          of == 0 ? 0 : (double) positions.of(node) / of);
    }

    private List<ShownMap.Arc> arcs() {
      List<Summary> summaries = waits.summaries(arcs.size());
      List<ShownMap.Arc> all = new ArrayList<>();
      for (int arc = 0; arc < arcs.size(); arc++) {
        all.add(
            new ShownMap.Arc(
                arcs.from(arc),
                arcs.to(arc),
                occurrencesOfArc.of(arc),
                headsOfArc.journeys(arc),
                headsOfArc.customers(arc),
                summaries.get(arc)));
      }
      return all;
    }
  }
}
