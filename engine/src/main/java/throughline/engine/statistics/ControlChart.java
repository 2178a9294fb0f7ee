package throughline.engine.statistics;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.DoublePredicate;

/**
 * Shares of equal spans of time, one after another, beside what chance alone would make of them: a
 * p-chart (Shewhart, "Economic Control of Quality of Manufactured Product", 1931). Its limits lie
 * three standard deviations of a binomial share around the centre, which is the share of all the
 * points that it was learned from. Where the shares vary more among themselves than binomial ones
 * do, the deviations are widened by how much (Laney, "Improved control charts for attributes",
 * Quality Engineering 14, 2002): with large counts a chart that does not do so cries each day.
 *
 * @param centre the share in the long run
 * @param spread by what the deviations are widened, 1 or more
 */
public record ControlChart(double centre, double spread, List<Point> points)
    implements Serializable {

  /** Signs that something else than chance was at work, by the Western Electric rules (1956). */
  public enum Rule {
    /** One point is beyond three deviations. */
    BEYOND_LIMIT(1, 1, 3),
    /** Two of three points in a row are beyond two deviations on one side. */
    TWO_OF_THREE(2, 3, 2),
    /** Four of five points in a row are beyond one deviation on one side. */
    FOUR_OF_FIVE(4, 5, 1),
    /** Eight points in a row are on one side. */
    EIGHT_ON_ONE_SIDE(8, 8, 0);

    private final int wanted;
    private final int among;
    private final int deviations;

    Rule(int wanted, int among, int deviations) {
      this.wanted = wanted;
      this.among = among;
      this.deviations = deviations;
    }

    /** Whether the rule is broken by the last of these distances from the centre. */
    private boolean isBroken(List<Double> distances, int last) {
      return isBroken(distances, last, distance -> distance > deviations)
          || isBroken(distances, last, distance -> distance < -deviations);
    }

    private boolean isBroken(List<Double> distances, int last, DoublePredicate beyond) {
      if (last + 1 < among || !beyond.test(distances.get(last))) {
        return false;
      }
      return distances.subList(last + 1 - among, last + 1).stream().filter(beyond::test).count()
          >= wanted;
    }
  }

  /**
   * One span of time.
   *
   * @param low the least share that chance explains
   * @param high the greatest
   * @param broken the rules that this point breaks; a point of nothing breaks none
   */
  public record Point(Share share, double low, double high, Set<Rule> broken)
      implements Serializable {
    public Point {
      broken = Set.copyOf(broken);
    }
  }

  public ControlChart {
    points = List.copyOf(points);
  }

  /**
   * The chart of these shares.
   *
   * @param learned of how many of the first points centre and spread are learned; 2 or more
   */
  public static ControlChart of(List<Share> shares, int learned) {
    if (learned < 2) {
      throw new IllegalArgumentException(
          "The number of points to learn from (%s) must be 2 or more.".formatted(learned));
    }
    List<Share> first = shares.subList(0, Math.min(learned, shares.size()));
    long n = first.stream().mapToLong(Share::n).sum();
    long of = first.stream().mapToLong(Share::of).sum();
    double centre = of == 0 ? 0 : (double) n / of;
    double spread = spread(first, centre);
    return new ControlChart(centre, spread, points(shares, centre, spread));
  }

  /** The mean distance between neighbours, in the distance that chance alone would give. */
  private static double spread(List<Share> shares, double centre) {
    List<Double> distances =
        shares.stream().filter(one -> one.of() > 0).map(one -> distance(one, centre, 1)).toList();
    double moved = 0;
    for (int i = 1; i < distances.size(); i++) {
      moved += Math.abs(distances.get(i) - distances.get(i - 1));
    }
    // The mean distance of two standard normal values is 2/√π = 1.128.
    double mean = distances.size() < 2 ? 0 : moved / (distances.size() - 1);
    return Math.max(1, mean / (2 / Math.sqrt(Math.PI)));
  }

  private static List<Point> points(List<Share> shares, double centre, double spread) {
    List<Point> points = new ArrayList<>();
    List<Double> distances = new ArrayList<>();
    for (Share share : shares) {
      Set<Rule> broken = EnumSet.noneOf(Rule.class);
      if (share.of() > 0) {
        distances.add(distance(share, centre, spread));
        for (Rule rule : Rule.values()) {
          if (rule.isBroken(distances, distances.size() - 1)) {
            broken.add(rule);
          }
        }
      }
      double reach = 3 * spread * deviation(share, centre);
      points.add(
          new Point(share, Math.max(0, centre - reach), Math.min(1, centre + reach), broken));
    }
    return points;
  }

  private static double distance(Share share, double centre, double spread) {
    double deviation = spread * deviation(share, centre);
    if (deviation == 0) {
      // Where all were alike so far, whatever differs is beyond any limit.
      return share.value() == centre
          ? 0
          : Math.copySign(Double.POSITIVE_INFINITY, share.value() - centre);
    }
    return (share.value() - centre) / deviation;
  }

  private static double deviation(Share share, double centre) {
    return share.of() == 0 ? 1 : Math.sqrt(centre * (1 - centre) / share.of());
  }
}
