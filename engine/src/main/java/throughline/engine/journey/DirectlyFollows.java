package throughline.engine.journey;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import throughline.engine.statistics.GroupedSamples;
import throughline.engine.statistics.Summary;
import throughline.engine.timeline.Dimension;
import throughline.engine.timeline.Gathering;
import throughline.engine.timeline.Learning;
import throughline.engine.timeline.Timeline;

/**
 * The map of journeys: which step followed which directly, how often and after how long a wait. A
 * step whose value is not known is a step too, under the code 0.
 */
public record DirectlyFollows(Dimension step)
    implements Learning<DirectlyFollows.SoFar, JourneyMap> {

  @Override
  public Set<Dimension> dimensions() {
    return EnumSet.of(step);
  }

  @Override
  public SoFar start() {
    return new SoFar(step);
  }

  /** The map in the making. */
  public static final class SoFar implements Gathering<SoFar, JourneyMap> {
    private static final long serialVersionUID = 1;

    private final Dimension step;
    private final Tally occurrences = new Tally();
    private final Tally journeysOfStep = new Tally();
    private final Tally starts = new Tally();
    private final Tally ends = new Tally();
    private final Pairs arcs = new Pairs();
    private final Tally journeysOfArc = new Tally();
    private final GroupedSamples waits = new GroupedSamples();
    private final Seen seenSteps = new Seen();
    private final Seen seenArcs = new Seen();
    private long journeys;

    SoFar(Dimension step) {
      this.step = step;
    }

    @Override
    public void add(Timeline journey) {
      journeys++;
      seenSteps.nextJourney();
      seenArcs.nextJourney();
      int before = journey.code(step, 0);
      starts.add(before);
      pass(before);
      for (int i = 1; i < journey.size(); i++) {
        int now = journey.code(step, i);
        follow(before, now, journey.time(i) - journey.time(i - 1));
        pass(now);
        before = now;
      }
      ends.add(before);
    }

    private void pass(int code) {
      occurrences.add(code);
      if (seenSteps.isFirst(code)) {
        journeysOfStep.add(code);
      }
    }

    private void follow(int from, int to, long wait) {
      int arc = arcs.number(from, to);
      waits.add(arc, wait);
      if (seenArcs.isFirst(arc)) {
        journeysOfArc.add(arc);
      }
    }

    @Override
    public SoFar join(SoFar other) {
      journeys += other.journeys;
      occurrences.addAll(other.occurrences);
      journeysOfStep.addAll(other.journeysOfStep);
      starts.addAll(other.starts);
      ends.addAll(other.ends);
      int[] here = arcs.numbers(other.arcs);
      for (int i = 0; i < here.length; i++) {
        journeysOfArc.add(here[i], other.journeysOfArc.of(i));
      }
      waits.addAll(other.waits, here);
      return this;
    }

    @Override
    public JourneyMap result() {
      return new JourneyMap(journeys, occurrences.total(), steps(), arcs());
    }

    private List<JourneyMap.Step> steps() {
      List<JourneyMap.Step> steps = new ArrayList<>();
      for (int code = 0; code < occurrences.end(); code++) {
        if (occurrences.of(code) > 0) {
          steps.add(
              new JourneyMap.Step(
                  code,
                  occurrences.of(code),
                  journeysOfStep.of(code),
                  starts.of(code),
                  ends.of(code)));
        }
      }
      return steps;
    }

    private List<JourneyMap.Arc> arcs() {
      List<Summary> summaries = waits.summaries(arcs.size());
      List<JourneyMap.Arc> all = new ArrayList<>();
      for (int arc = 0; arc < arcs.size(); arc++) {
        all.add(
            new JourneyMap.Arc(
                arcs.from(arc), arcs.to(arc), journeysOfArc.of(arc), summaries.get(arc)));
      }
      return all;
    }
  }
}
