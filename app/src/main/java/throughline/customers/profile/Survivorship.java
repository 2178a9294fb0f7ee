package throughline.customers.profile;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Which of several values of one attribute is taken. Ties go to the latest word. */
public enum Survivorship {
  MOST_RECENT {
    @Override
    Comparator<Claim> better(List<Claim> all, List<Integer> sources) {
      return LATEST;
    }
  },
  /** The first source in an order that says anything; those not named come last. */
  MOST_TRUSTED {
    @Override
    Comparator<Claim> better(List<Claim> all, List<Integer> sources) {
      return Comparator.<Claim>comparingInt(claim -> -place(claim, sources)).thenComparing(LATEST);
    }

    private static int place(Claim claim, List<Integer> sources) {
      int place = sources.indexOf(claim.source());
      return place < 0 ? sources.size() : place;
    }
  },
  MOST_FREQUENT {
    @Override
    Comparator<Claim> better(List<Claim> all, List<Integer> sources) {
      Map<String, Integer> times = new HashMap<>();
      all.forEach(claim -> times.merge(claim.value(), 1, Integer::sum));
      return Comparator.<Claim>comparingInt(claim -> times.getOrDefault(claim.value(), 0))
          .thenComparing(LATEST);
    }
  },
  LONGEST {
    @Override
    Comparator<Claim> better(List<Claim> all, List<Integer> sources) {
      return Comparator.<Claim>comparingInt(claim -> claim.value().length()).thenComparing(LATEST);
    }
  };

  private static final Comparator<Claim> LATEST =
      Comparator.comparingLong(Claim::at)
          .thenComparing(Comparator.comparingLong(Claim::record).reversed())
          .thenComparing(Claim::value);

  /** The rule of a word such as "most_recent". */
  static Survivorship of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }

  abstract Comparator<Claim> better(List<Claim> all, List<Integer> sources);

  /**
   * The claim to take.
   *
   * @param all at least one
   * @param sources the order of trust, where it matters
   */
  public Claim choose(List<Claim> all, List<Integer> sources) {
    return all.stream().max(better(all, sources)).orElseThrow();
  }
}
