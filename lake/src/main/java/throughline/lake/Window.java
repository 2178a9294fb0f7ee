package throughline.lake;

/** The part of a block that is in sight: the rows that are yet to be taken. */
final class Window {
  private final Block block;
  private int from;
  private int to;

  Window(Block block) {
    this.block = block;
  }

  Block block() {
    return block;
  }

  int from() {
    return from;
  }

  int to() {
    return to;
  }

  /** The customer of the first row in sight. */
  long customer() {
    return block.customer(from);
  }

  void show(int newFrom, int newTo) {
    from = newFrom;
    to = newTo;
  }

  /** Takes all rows before this one. */
  void taken(int before) {
    from = before;
  }

  boolean isTaken() {
    return from == to;
  }
}
