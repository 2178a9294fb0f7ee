package throughline.journeys.transactions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import throughline.engine.journey.JourneyVariants;
import throughline.engine.journey.Variants;
import throughline.journeys.Codes;
import throughline.journeys.JourneyLearning;
import throughline.journeys.Names;
import throughline.journeys.Question;
import throughline.journeys.SiloReport;
import throughline.journeys.Silos;

/**
 * Standard transactions that are lived and not defined yet: with which step many journeys begin,
 * and with which most of those end.
 */
@Service
class Proposals {
  private static final int VARIANTS = 2_000;
  private static final int MOST = 8;

  private final JourneyLearning learning;
  private final Codes codes;

  Proposals(JourneyLearning learning, Codes codes) {
    this.learning = learning;
    this.codes = codes;
  }

  /**
   * @param journeys that begin and end so
   * @param beginning how many begin so
   * @param medianDurationSeconds of those that took the most frequent way
   * @param steps of that way
   */
  record Proposal(
      String start,
      String startName,
      String end,
      String endName,
      long journeys,
      long beginning,
      double medianDurationSeconds,
      double p90DurationSeconds,
      List<String> steps) {}

  List<Proposal> of(Question question) {
    JourneyVariants variants =
        learning.learn("proposed transactions", question, new Variants(Silos.STEP)).result();
    Map<Integer, List<JourneyVariants.Variant>> byStart = new TreeMap<>();
    for (JourneyVariants.Variant one : variants.top(VARIANTS, Integer::toString)) {
      if (start(one) != end(one)) {
        byStart.computeIfAbsent(start(one), unseen -> new ArrayList<>()).add(one);
      }
    }
    Names names = codes.names();
    return byStart.values().stream()
        .map(some -> proposal(some, names))
        .sorted(Comparator.comparingLong(Proposal::journeys).reversed())
        .limit(MOST)
        .toList();
  }

  private static int start(JourneyVariants.Variant variant) {
    return variant.codes().get(0);
  }

  private static int end(JourneyVariants.Variant variant) {
    return variant.codes().get(variant.codes().size() - 1);
  }

  private static Proposal proposal(List<JourneyVariants.Variant> some, Names names) {
    Map<Integer, Long> ends = new TreeMap<>();
    some.forEach(one -> ends.merge(end(one), one.journeys(), Long::sum));
    int end = ends.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
    // The variants come with the most frequent first.
    JourneyVariants.Variant most =
        some.stream().filter(one -> end(one) == end).findFirst().orElseThrow();
    return new Proposal(
        Integer.toString(start(most)),
        names.step(start(most)),
        Integer.toString(end),
        names.step(end),
        ends.getOrDefault(end, 0L),
        some.stream().mapToLong(JourneyVariants.Variant::journeys).sum(),
        SiloReport.seconds(most.durations().median()),
        SiloReport.seconds(most.durations().p90()),
        most.codes().stream().map(names::step).toList());
  }
}
