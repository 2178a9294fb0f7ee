package throughline.sources.log;

/** What became of the items that were handed in; every one of them is durable. */
public record Receipt(long stored, long duplicates, long quarantined) {

  public static final Receipt NOTHING = new Receipt(0, 0, 0);
  static final Receipt STORED = new Receipt(1, 0, 0);
  static final Receipt DUPLICATE = new Receipt(0, 1, 0);
  static final Receipt QUARANTINED = new Receipt(0, 0, 1);

  public long received() {
    return stored + duplicates + quarantined;
  }

  public Receipt plus(Receipt other) {
    return new Receipt(
        stored + other.stored, duplicates + other.duplicates, quarantined + other.quarantined);
  }
}
