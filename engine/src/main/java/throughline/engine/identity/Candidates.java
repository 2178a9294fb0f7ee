package throughline.engine.identity;

/**
 * The customers that a record alone may be of, each with how many times likelier the record is as
 * one of theirs than as anybody's.
 */
final class Candidates {
  private int likeliest = -1;
  private double most;
  private double all;

  void add(int customer, double bits) {
    double ratio = Math.pow(2, bits);
    all += ratio;
    if (ratio > most || (ratio == most && customer < likeliest)) {
      most = ratio;
      likeliest = customer;
    }
  }

  /** The likeliest customer, -1 where there is none. */
  int likeliest() {
    return likeliest;
  }

  /** The odds in bits for the likeliest against all others and nobody, who is so many of them. */
  double bits(double nobody) {
    return Weights.log2(most) + start(nobody);
  }

  /** The bits from which the likeliest starts: the others and nobody come into question too. */
  double start(double nobody) {
    return -Weights.log2(all - most + nobody);
  }
}
