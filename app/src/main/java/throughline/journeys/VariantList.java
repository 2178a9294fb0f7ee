package throughline.journeys;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import throughline.engine.journey.JourneyVariants;
import throughline.engine.journey.Rework;
import throughline.engine.journey.ShownMap;
import throughline.engine.journey.Together;
import throughline.engine.journey.Variants;
import throughline.platform.CursorPage;
import throughline.platform.Listing;

/** The different ways that journeys took, the most taken first. */
@Service
class VariantList {
  private static final int MOST = 1_000;

  private final JourneyLearning learning;
  private final Codes codes;

  VariantList(JourneyLearning learning, Codes codes) {
    this.learning = learning;
    this.codes = codes;
  }

  private record Learned(JourneyVariants variants, long customers) {}

  Listing<VariantLine> listing(Question question, ShownMap.Count count, Waits.Measure measure) {
    Learned learned = learn(question, measure);
    List<VariantLine> lines = lines(learned, count);
    return Listing.of(
        "variants",
        VariantLine.class,
        slice -> {
          int from = (int) Math.min(lines.size(), slice.cursorAsLong(0));
          int to = Math.min(lines.size(), from + slice.limit());
          String next = to < lines.size() ? Integer.toString(to) : null;
          return new CursorPage<>(lines.subList(from, to), next, (long) learned.variants().size());
        });
  }

  private Learned learn(Question question, Waits.Measure measure) {
    Together together = new Together();
    var variants = together.add(new Variants(Silos.STEP, measure.waiting()));
    var rework = together.add(new Rework(Silos.STEP));
    Together.Answers answers =
        learning.learn("variants in " + measure.key(), question, together).result();
    return new Learned(answers.of(variants), answers.of(rework).customers());
  }

  private List<VariantLine> lines(Learned learned, ShownMap.Count count) {
    Names names = codes.names();
    List<VariantLine> lines = new ArrayList<>();
    for (JourneyVariants.Variant variant : top(learned.variants(), count)) {
      lines.add(
          new VariantLine(
              lines.size() + 1,
              String.join("-", variant.steps()),
              variant.codes().stream().map(names::step).toList(),
              variant.journeys(),
              variant.customers(),
              share(variant.journeys(), learned.variants().journeys()),
              share(variant.customers(), learned.customers()),
              SiloReport.seconds(variant.durations().median()),
              variant.durations().error()));
    }
    return lines;
  }

  private static List<JourneyVariants.Variant> top(JourneyVariants variants, ShownMap.Count count) {
    return count == ShownMap.Count.CUSTOMERS
        ? variants.topByCustomers(MOST, Integer::toString)
        : variants.top(MOST, Integer::toString);
  }

  private static double share(long some, long all) {
    return all == 0 ? 0 : (double) some / all;
  }
}
