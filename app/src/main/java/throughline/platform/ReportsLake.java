package throughline.platform;

/** What keeps the lake, and can say how large it is. */
public interface ReportsLake {

  /** The lake's current version and what it holds. */
  record Lake(long version, long interactions, long files, long bytes) {}

  Lake lake();
}
