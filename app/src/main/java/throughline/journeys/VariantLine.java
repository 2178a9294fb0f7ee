package throughline.journeys;

import java.util.List;

/**
 * A way that some journeys took.
 *
 * @param variant names it in links
 * @param customers how many different ones took it
 * @param share of all journeys
 * @param shareOfCustomers of all customers who had a journey
 */
record VariantLine(
    int rank,
    String variant,
    List<String> steps,
    long journeys,
    long customers,
    double share,
    double shareOfCustomers,
    double medianDurationSeconds) {}
