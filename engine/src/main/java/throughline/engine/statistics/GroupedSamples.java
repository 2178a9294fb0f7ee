package throughline.engine.statistics;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Whole numbers in groups, of which medians and percentiles are wanted group by group. All are kept
 * and every figure is exact up to {@link #EXACT} numbers; beyond, groups of more than a thousand
 * are {@link Sketch sketched}. Which ones depends on the numbers alone, so every engine and order
 * gives the same answer.
 */
public final class GroupedSamples implements Serializable {
  /** How many numbers are kept before groups are sketched. */
  public static final long EXACT = 100_000_000;

  private static final long serialVersionUID = 1;
  private static final int SMALL_GROUP = 1_000;
  private static final int SHARES = 64;

  private final long exactUpTo;

  /** Most waits are shorter than 49 days, and those fit four bytes; the others take eight. */
  private Chains narrow = new Chains();

  private Chains wide = new Chains();
  private @Nullable Sketch[] sketches = {};
  private long count;

  public GroupedSamples() {
    this(EXACT);
  }

  /**
   * @param exactUpTo how many numbers are kept before groups are sketched
   */
  public GroupedSamples(long exactUpTo) {
    this.exactUpTo = exactUpTo;
  }

  public void add(int group, long value) {
    if (++count > exactUpTo) {
      addToSketches(group, value);
    } else {
      keep(group, value);
    }
  }

  public long count() {
    return count;
  }

  /** Adds all of the other's samples, each to the group that the array says for its group there. */
  public void addAll(GroupedSamples other, int[] groupHere) {
    count += other.count;
    narrow.takeOver(other.narrow, groupHere);
    wide.takeOver(other.wide, groupHere);
    for (int group = 0; group < other.sketches.length; group++) {
      if (other.isSketched(group)) {
        sketch(groupHere[group]).addAll(other.sketches[group]);
      }
    }
    if (count > exactUpTo) {
      sketchLargeGroups();
    }
  }

  /** Summaries of the groups 0 to {@code groupCount - 1}. */
  public List<Summary> summaries(int groupCount) {
    Summary[] summaries = new Summary[groupCount];
    // The first groups are mostly the largest, so that each share takes some of all kinds.
    IntStream.range(0, SHARES)
        .parallel()
        .forEach(
            share -> {
              Numbers scratch = new Numbers();
              for (int group = share; group < groupCount; group += SHARES) {
                summaries[group] = summary(group, scratch);
              }
            });
    return List.of(summaries);
  }

  /** The summary of all groups together. */
  public Summary all() {
    Numbers kept = new Numbers();
    for (int group = 0; group < end(); group++) {
      gather(group, kept);
    }
    if (sketches.length == 0) {
      return kept.summary();
    }
    Sketch all = new Sketch();
    kept.addTo(all);
    for (int group = 0; group < sketches.length; group++) {
      if (isSketched(group)) {
        all.addAll(sketches[group]);
      }
    }
    return all.summary();
  }

  private Summary summary(int group, Numbers scratch) {
    return isSketched(group) ? sketches[group].summary() : kept(group, scratch).summary();
  }

  private Numbers kept(int group, Numbers scratch) {
    scratch.clear();
    gather(group, scratch);
    return scratch;
  }

  private void gather(int group, Numbers numbers) {
    narrow.unsigned(group, numbers);
    wide.pairs(group, numbers);
  }

  private void keep(int group, long value) {
    if (value >>> 32 == 0) {
      narrow.add(group, (int) value);
    } else {
      wide.add(group, (int) (value >> 32));
      wide.add(group, (int) value);
    }
  }

  private void addToSketches(int group, long value) {
    if (count == exactUpTo + 1) {
      sketchLargeGroups();
    }
    if (isSketched(group)) {
      sketches[group].add(value);
      return;
    }
    keep(group, value);
    if (narrow.size(group) + wide.size(group) / 2 > SMALL_GROUP) {
      kept(group, new Numbers()).addTo(sketch(group));
      narrow.forget(group);
      wide.forget(group);
    }
  }

  /** Leaves only small groups as they are, in pages of their own. */
  private void sketchLargeGroups() {
    GroupedSamples small = new GroupedSamples();
    Numbers scratch = new Numbers();
    for (int group = 0; group < end(); group++) {
      Numbers kept = kept(group, scratch);
      if (isSketched(group) || kept.size() > SMALL_GROUP) {
        kept.addTo(sketch(group));
      } else {
        for (int i = 0; i < kept.size(); i++) {
          small.keep(group, kept.get(i));
        }
      }
    }
    narrow = small.narrow;
    wide = small.wide;
  }

  private int end() {
    return Math.max(sketches.length, Math.max(narrow.end(), wide.end()));
  }

  private boolean isSketched(int group) {
    return group < sketches.length && sketches[group] != null;
  }

  private Sketch sketch(int group) {
    if (group >= sketches.length) {
      sketches = Arrays.copyOf(sketches, Math.max(group + 1, sketches.length * 2));
    }
    Sketch sketch = sketches[group];
    if (sketch == null) {
      sketch = new Sketch();
      sketches[group] = sketch;
    }
    return sketch;
  }
}
