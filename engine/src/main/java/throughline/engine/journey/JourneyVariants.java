package throughline.engine.journey;

import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import throughline.engine.statistics.Summary;

/** The variants of all journeys. */
public final class JourneyVariants {
  private final Sequences sequences;
  private final List<Summary> durations;
  private final Heads heads;

  JourneyVariants(Sequences sequences, List<Summary> durations, Heads heads) {
    this.sequences = sequences;
    this.durations = durations;
    this.heads = heads;
  }

  /**
   * A way that some journeys took.
   *
   * @param codes the steps' codes
   * @param customers how many different ones took it
   * @param durations milliseconds from first to last interaction, one for each journey
   */
  public record Variant(
      List<Integer> codes, List<String> steps, long customers, Summary durations) {
    public Variant {
      codes = List.copyOf(codes);
      steps = List.copyOf(steps);
    }

    public long journeys() {
      return durations.count();
    }
  }

  /** A variant on its way to its place among the others, by whatever counts there. */
  private record Sized(long size, Variant variant) {}

  /** How many different ways there are. */
  public int size() {
    return sequences.size();
  }

  /** How many journeys took any of them. */
  public long journeys() {
    return durations.stream().mapToLong(Summary::count).sum();
  }

  /** The most frequent ones; equally frequent ones in the order of their steps' labels. */
  public List<Variant> top(int count, IntFunction<String> label) {
    return top(count, label, number -> durations.get(number).count());
  }

  /** Those that most customers took. */
  public List<Variant> topByCustomers(int count, IntFunction<String> label) {
    return top(count, label, heads::customers);
  }

  private List<Variant> top(int count, IntFunction<String> label, IntToLongFunction size) {
    long least = leastOfTop(count, size);
    return IntStream.range(0, size())
        .filter(number -> size.applyAsLong(number) >= least)
        .mapToObj(number -> new Sized(size.applyAsLong(number), variant(number, label)))
        .sorted(
            Comparator.comparingLong(Sized::size)
                .reversed()
                .thenComparing(sized -> sized.variant().steps(), JourneyVariants::compare))
        .limit(count)
        .map(Sized::variant)
        .toList();
  }

  private long leastOfTop(int count, IntToLongFunction size) {
    return IntStream.range(0, size())
        .mapToObj(size::applyAsLong)
        .sorted(Comparator.reverseOrder())
        .limit(count)
        .min(Comparator.naturalOrder())
        .orElse(0L);
  }

  private Variant variant(int number, IntFunction<String> label) {
    List<Integer> codes =
        IntStream.range(0, sequences.length(number))
            .mapToObj(index -> sequences.code(number, index))
            .toList();
    return new Variant(
        codes,
        codes.stream().map(label::apply).toList(),
        heads.customers(number),
        durations.get(number));
  }

  private static int compare(List<String> one, List<String> other) {
    for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
      int difference = one.get(i).compareTo(other.get(i));
      if (difference != 0) {
        return difference;
      }
    }
    return Integer.compare(one.size(), other.size());
  }
}
