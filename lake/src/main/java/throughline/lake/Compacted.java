package throughline.lake;

import java.util.List;

/**
 * What a compaction made: files to take the place of others.
 *
 * @param buckets how many buckets there are from now on
 */
public record Compacted(List<LakeFile> consumed, List<LakeFile> produced, int buckets) {

  public Compacted {
    consumed = List.copyOf(consumed);
    produced = List.copyOf(produced);
  }
}
