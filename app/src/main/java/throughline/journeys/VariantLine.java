package throughline.journeys;

import java.util.List;

/**
 * A way that some journeys took.
 *
 * @param variant names it in links
 * @param customers how many different ones took it
 * @param share of all journeys
 * @param shareOfCustomers of all customers who had a journey
 * @param medianDurationSeconds in working time, the sum of the waits from step to step, each in the
 *     hours of the department that was waited for
 * @param medianError what the median may be off by, as a part of itself; 0 where it is exact
 */
record VariantLine(
    int rank,
    String variant,
    List<String> steps,
    long journeys,
    long customers,
    double share,
    double shareOfCustomers,
    double medianDurationSeconds,
    double medianError) {}
