package throughline.engine.identity;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What there is to learn from: the patterns of the compared pairs, of pairs drawn at random, and of
 * pairs that agree in a field on which another depends, and what people said of some.
 */
record Evidence(
    Layout layout,
    int records,
    Patterns compared,
    Patterns random,
    List<@Nullable Patterns> agreeing,
    Frequencies frequencies,
    Labelled labelled) {

  /** Distinct patterns with how often each came. */
  record Patterns(long[] patterns, long[] counts) {
    static Patterns of(Counts counts) {
      long[] patterns = counts.patterns();
      long[] each = new long[patterns.length];
      for (int at = 0; at < each.length; at++) {
        each[at] = counts.count(patterns[at]);
      }
      return new Patterns(patterns, each);
    }
  }

  static Evidence of(Records records, Counts compared, long seed) {
    Layout layout = new Layout(records.schema());
    Sample sample = new Sample(records, seed);
    Patterns random = Patterns.of(sample.ofAll());
    List<@Nullable Patterns> agreeing = new ArrayList<>();
    for (int place = 0; place < layout.size(); place++) {
      agreeing.add(
          layout.hasParent(place)
              ? Patterns.of(sample.agreeing(layout.field(layout.parentOf(place))))
              : null);
    }
    return new Evidence(
        layout,
        records.size(),
        Patterns.of(compared),
        random,
        agreeing,
        Frequencies.of(records, layout),
        new Labelled());
  }

  /** The same with what people said. */
  Evidence with(Labelled said) {
    return new Evidence(layout, records, compared, random, agreeing, frequencies, said);
  }

  double pairs() {
    return Math.max(1, (double) records * (records - 1) / 2);
  }
}
