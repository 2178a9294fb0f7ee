package throughline.lake;

/**
 * One Parquet file of the lake, never changed once a version names it.
 *
 * @param path where it is, from the lake's folder
 * @param bucket the bucket whose customers it holds, or {@link #EVERY_BUCKET}
 * @param rows how many interactions it holds
 * @param bytes its size
 * @param identityVersion its rows have the customers of this identity version
 */
public record LakeFile(String path, int bucket, long rows, long bytes, long identityVersion) {
  /** Stands where a file holds customers of every bucket: a fresh delta. */
  public static final int EVERY_BUCKET = -1;

  public LakeFile {
    if (path.startsWith("/") || path.contains("..")) {
      throw new IllegalArgumentException(
          "The path (%s) of a lake file must lie within the lake.".formatted(path));
    }
    if (bucket < EVERY_BUCKET || rows < 0) {
      throw new IllegalArgumentException(
          "The file (%s) has an impossible bucket (%s) or count (%s)."
              .formatted(path, bucket, rows));
    }
  }

  public boolean isFresh() {
    return bucket == EVERY_BUCKET;
  }
}
