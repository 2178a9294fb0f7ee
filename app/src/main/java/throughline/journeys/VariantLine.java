package throughline.journeys;

import java.util.List;

/**
 * A way that some journeys took.
 *
 * @param variant names it in links
 * @param share of all journeys
 */
record VariantLine(
    int rank,
    String variant,
    List<String> steps,
    long journeys,
    double share,
    double medianDurationSeconds) {}
