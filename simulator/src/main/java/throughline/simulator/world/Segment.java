package throughline.simulator.world;

/** The kind of household or company that an account is. */
public enum Segment {
  SINGLE(24, 1, 1),
  COUPLE(24, 2, 2),
  FAMILY(26, 2, 4),
  SENIOR(17, 1, 2),
  SMALL_BUSINESS(7, 1, 3),
  COMPANY(2, 3, 4);

  private final int share;
  private final int fewest;
  private final int most;

  Segment(int share, int fewest, int most) {
    this.share = share;
    this.fewest = fewest;
    this.most = most;
  }

  public boolean isBusiness() {
    return this == SMALL_BUSINESS || this == COMPANY;
  }

  int people(Chance chance) {
    return chance.between(fewest, most);
  }

  static Segment any(Chance chance) {
    int left = chance.below(100);
    for (Segment segment : values()) {
      left -= segment.share;
      if (left < 0) {
        return segment;
      }
    }
    return SINGLE;
  }
}
