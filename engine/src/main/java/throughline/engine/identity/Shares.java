package throughline.engine.identity;

/**
 * Of all pairs of records, those of one person and those of two people of one household.
 *
 * @param person the share of pairs that are one person
 * @param home the share of pairs that are two people of one household
 */
record Shares(double person, double home) {
  Shares {
    if (!(person > 0 && home >= 0 && person + home < 1)) {
      throw new IllegalArgumentException(
          "The shares (%s, %s) must be above 0 and below 1 together.".formatted(person, home));
    }
  }

  double strangers() {
    return 1 - person - home;
  }

  /** The bits that every pair starts with. */
  double start() {
    return Weights.log2(person / (1 - person));
  }

  /** What "they may be of one household" takes off, given the weight of it in bits. */
  double household(double homeWeight) {
    double share = home / (1 - person);
    return share == 0 ? 0 : -Weights.log2(1 - share + share * Math.pow(2, homeWeight));
  }
}
