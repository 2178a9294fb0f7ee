package throughline.engine.statistics;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Whole numbers in groups, all kept, so that medians and percentiles of every group are exact. They
 * are written down as they come, twelve bytes each, and brought together by group only at the end.
 */
public final class GroupedSamples implements Serializable {
  private static final long serialVersionUID = 1;
  private static final int PAGE = 1 << 13;

  private final ArrayList<int[]> groups = new ArrayList<>();
  private final ArrayList<long[]> values = new ArrayList<>();
  private int[] groupPage = {};
  private long[] valuePage = {};
  private int used;
  private long count;

  public void add(int group, long value) {
    if (used == valuePage.length) {
      turnPage();
    }
    groupPage[used] = group;
    valuePage[used++] = value;
    count++;
  }

  public long count() {
    return count;
  }

  /** Adds all of the other's samples, each to the group that the array says for its group there. */
  public void addAll(GroupedSamples other, int[] groupHere) {
    other.close();
    for (int page = 0; page < other.values.size(); page++) {
      // Let go page by page: two halves of a large log would not fit beside their sum.
      int[] theirGroups = other.groups.set(page, new int[0]);
      long[] theirValues = other.values.set(page, new long[0]);
      for (int i = 0; i < theirValues.length; i++) {
        add(groupHere[theirGroups[i]], theirValues[i]);
      }
    }
  }

  /**
   * @param groups a summary for each group, by its number
   * @param all the summary of all groups together
   */
  public record Summaries(List<Summary> groups, Summary all) {}

  /** Summaries of the groups 0 to {@code groupCount - 1}. Ends the gathering. */
  public Summaries summaries(int groupCount) {
    close();
    int[] ends = ends(groupCount);
    long[] sorted = byGroup(ends);
    // Each group lies in a range of its own, so they can be summarised side by side.
    List<Summary> groups =
        IntStream.range(0, groupCount)
            .parallel()
            .mapToObj(group -> Summary.of(sorted, group == 0 ? 0 : ends[group - 1], ends[group]))
            .toList();
    return new Summaries(groups, Summary.of(sorted, 0, sorted.length));
  }

  private int[] ends(int groupCount) {
    int[] ends = new int[groupCount];
    for (int[] page : groups) {
      for (int group : page) {
        ends[group]++;
      }
    }
    for (int group = 1; group < groupCount; group++) {
      ends[group] = Math.addExact(ends[group], ends[group - 1]);
    }
    return ends;
  }

  private long[] byGroup(int[] ends) {
    int[] next = new int[ends.length];
    for (int group = 1; group < ends.length; group++) {
      next[group] = ends[group - 1];
    }
    long[] sorted = new long[Math.toIntExact(count)];
    for (int page = 0; page < values.size(); page++) {
      int[] pageGroups = groups.set(page, new int[0]);
      long[] pageValues = values.set(page, new long[0]);
      for (int i = 0; i < pageValues.length; i++) {
        sorted[next[pageGroups[i]]++] = pageValues[i];
      }
    }
    return sorted;
  }

  private void turnPage() {
    if (used > 0) {
      groups.add(groupPage);
      values.add(valuePage);
    }
    // The first pages are small: most gatherings are.
    int length = values.isEmpty() ? 64 : Math.min(PAGE, values.get(values.size() - 1).length * 2);
    groupPage = new int[length];
    valuePage = new long[length];
    used = 0;
  }

  private void close() {
    if (used > 0) {
      groups.add(Arrays.copyOf(groupPage, used));
      values.add(Arrays.copyOf(valuePage, used));
    }
    groupPage = new int[0];
    valuePage = new long[0];
    used = 0;
  }
}
