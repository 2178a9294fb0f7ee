package throughline.lake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/**
 * One state of the lake: the files that together hold every interaction once.
 *
 * @param number grows with every version
 * @param buckets how many buckets the customers are spread over
 * @param logPosition the interactions up to this position are in
 * @param identityVersion the customers were known up to this version when the version was made
 */
public record LakeVersion(
    long number, int buckets, List<LakeFile> files, long logPosition, long identityVersion) {

  private static final long ROWS_A_BUCKET = 250_000;

  /** Primes, so that ids in steps of some number fill all buckets alike. */
  private static final int[] PRIMES = {7, 31, 127, 509};

  public LakeVersion {
    files = List.copyOf(files);
    if (buckets < 1) {
      throw new IllegalArgumentException("A lake needs a bucket, not %s.".formatted(buckets));
    }
  }

  /** A lake without an interaction. */
  public static LakeVersion empty(int buckets) {
    return new LakeVersion(0, buckets, List.of(), 0, 0);
  }

  /** How many buckets suit so many interactions: some hundred thousand in each, and a prime. */
  public static int bucketsFor(long rows) {
    return Arrays.stream(PRIMES)
        .filter(primes -> primes * ROWS_A_BUCKET >= rows)
        .findFirst()
        .orElse(PRIMES[PRIMES.length - 1]);
  }

  /** The bucket of a customer; {@link #bucketSql} says the same in SQL. */
  public static int bucket(long customer, int buckets) {
    return Math.floorMod(customer, buckets);
  }

  static String bucketSql(int buckets) {
    return "((\"customer\" %% %1$s + %1$s) %% %1$s)".formatted(buckets);
  }

  public long rows() {
    return files.stream().mapToLong(LakeFile::rows).sum();
  }

  public long bytes() {
    return files.stream().mapToLong(LakeFile::bytes).sum();
  }

  /** The deltas that compaction has not yet spread over the buckets. */
  public List<LakeFile> fresh() {
    return files.stream().filter(LakeFile::isFresh).toList();
  }

  public long freshRows() {
    return fresh().stream().mapToLong(LakeFile::rows).sum();
  }

  public List<LakeFile> ofBucket(int bucket) {
    return files.stream().filter(file -> file.bucket() == bucket).toList();
  }

  /** Whether some bucket's rows lie in more than one file. */
  boolean needsMerging() {
    return files.stream().map(LakeFile::bucket).distinct().count() < files.size()
        || files.stream().anyMatch(LakeFile::isFresh);
  }

  /** Moves of records after this identity version concern rows of this version. */
  public long oldestIdentityVersion() {
    return files.stream().mapToLong(LakeFile::identityVersion).min().orElse(identityVersion);
  }

  /** The next version, with one more delta. */
  public LakeVersion plus(LakeFile delta, long newLogPosition, long newIdentityVersion) {
    List<LakeFile> all = new ArrayList<>(files);
    all.add(delta);
    return new LakeVersion(number + 1, buckets, all, newLogPosition, newIdentityVersion);
  }

  /** The next version, with the same files and later customers. */
  public LakeVersion seenAt(long newIdentityVersion) {
    return new LakeVersion(number + 1, buckets, files, logPosition, newIdentityVersion);
  }

  /** Whether compacted files may still take the place of those that they were made from. */
  public boolean hasAll(Compacted compacted) {
    return files.containsAll(compacted.consumed());
  }

  /** The next version, with compacted files instead of those that they were made from. */
  public LakeVersion with(Compacted compacted) {
    if (!hasAll(compacted)) {
      throw new IllegalArgumentException(
          "The version (%s) no longer has all files that were compacted.".formatted(number));
    }
    Predicate<LakeFile> remains = file -> !compacted.consumed().contains(file);
    List<LakeFile> all = new ArrayList<>(files.stream().filter(remains).toList());
    all.addAll(compacted.produced());
    return new LakeVersion(number + 1, compacted.buckets(), all, logPosition, identityVersion);
  }
}
