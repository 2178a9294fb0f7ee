package throughline.engine.identity;

/**
 * How many customers of several records there are, and how usual it is to be alone: what has to be
 * overcome by whatever speaks for one of them.
 *
 * @param records all of them
 * @param several customers of two records or more
 * @param alone records that are a customer of their own
 */
record Crowd(int records, int several, int alone) {
  static Crowd of(Faces faces) {
    int records = 0;
    int alone = 0;
    for (int face = 0; face < faces.size(); face++) {
      records += faces.members(face).length;
      alone += faces.isAlone(face) ? 1 : 0;
    }
    return new Crowd(records, faces.size() - alone, alone);
  }

  /** How many customers "nobody of them" weighs as much as, when there are so many records. */
  double nobody(int now) {
    double grown = Math.max(1, now / (double) Math.max(1, records));
    return grown * several * alone / Math.max(1, records - alone);
  }
}
