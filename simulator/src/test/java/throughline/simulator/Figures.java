package throughline.simulator;

import java.util.Collection;
import java.util.List;

/** Small statistics that the proofs need. */
final class Figures {

  private Figures() {}

  static double median(Collection<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    return sorted.isEmpty() ? Double.NaN : sorted.get(sorted.size() / 2);
  }

  static double mean(Collection<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN);
  }

  static double share(long part, long whole) {
    return whole == 0 ? Double.NaN : (double) part / whole;
  }

  /** How much y rises with one of x, by least squares. */
  static double slope(List<double[]> points) {
    double[] sums = sums(points);
    return sums[2] / sums[0];
  }

  static double correlation(List<double[]> points) {
    double[] sums = sums(points);
    return sums[2] / Math.sqrt(sums[0] * sums[1]);
  }

  /** Sums of squares of x and y around their means, and of their products. */
  private static double[] sums(List<double[]> points) {
    double x = points.stream().mapToDouble(point -> point[0]).average().orElse(0);
    double y = points.stream().mapToDouble(point -> point[1]).average().orElse(0);
    double[] sums = new double[3];
    for (double[] point : points) {
      sums[0] += (point[0] - x) * (point[0] - x);
      sums[1] += (point[1] - y) * (point[1] - y);
      sums[2] += (point[0] - x) * (point[1] - y);
    }
    return sums;
  }
}
