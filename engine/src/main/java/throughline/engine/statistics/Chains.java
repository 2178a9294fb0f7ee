package throughline.engine.statistics;

import java.io.Serializable;
import java.util.Arrays;

/**
 * Integers in groups, four bytes each, in no order. A group's integers lie in a chain of chunks
 * that grow with it, and all chunks lie in common pages: millions of small groups cost little, and
 * joining two halves takes the pages over instead of copying them.
 */
final class Chains implements Serializable {
  private static final long serialVersionUID = 1;
  private static final int PAGE_BITS = 16;
  private static final int PAGE = 1 << PAGE_BITS;
  private static final int FIRST_PAGE = 1 << 10;

  /** A chunk begins with the place of the one before it, and with how many integers it holds. */
  private static final int HEADER = 2;

  private static final int SMALLEST_CHUNK = 4;
  private static final int LARGEST_CHUNK = 1 << 10;

  /** No chunk begins here, because page 0 begins with something else. */
  private static final int NOWHERE = 0;

  // Of each group: where the next integer goes, where its open chunk ends and where that begins.
  private static final int NEXT = 0;
  private static final int END = 1;
  private static final int OPEN = 2;
  private static final int OF_GROUP = 4;

  private int[][] pages = {new int[FIRST_PAGE]};
  private int pageCount = 1;
  private int freePage;
  private int free = 1;
  private int[] groups = new int[16 * OF_GROUP];

  void add(int group, int value) {
    int at = group * OF_GROUP;
    if (at >= groups.length || groups[at + NEXT] == groups[at + END]) {
      openChunk(group);
    }
    int next = groups[at + NEXT]++;
    pages[next >>> PAGE_BITS][next & (PAGE - 1)] = value;
  }

  /** Empties a group; what it took stays taken. */
  void forget(int group) {
    if (group < end()) {
      Arrays.fill(groups, group * OF_GROUP, (group + 1) * OF_GROUP, NOWHERE);
    }
  }

  /** One more than the greatest number of a group that may have integers. */
  int end() {
    return groups.length / OF_GROUP;
  }

  /** How many integers the group has. */
  int size(int group) {
    int size = 0;
    for (int chunk = last(group); chunk != NOWHERE; chunk = at(chunk)) {
      size += length(group, chunk);
    }
    return size;
  }

  /** Notes the group's integers as unsigned numbers. */
  void unsigned(int group, Numbers into) {
    for (int chunk = last(group); chunk != NOWHERE; chunk = at(chunk)) {
      int[] page = pages[chunk >>> PAGE_BITS];
      int begin = (chunk & (PAGE - 1)) + HEADER;
      into.addUnsigned(page, begin, begin + length(group, chunk));
    }
  }

  /** Notes the group's integers, each two of them as one number, the higher half first. */
  void pairs(int group, Numbers into) {
    for (int chunk = last(group); chunk != NOWHERE; chunk = at(chunk)) {
      int[] page = pages[chunk >>> PAGE_BITS];
      int begin = (chunk & (PAGE - 1)) + HEADER;
      into.addPairs(page, begin, begin + length(group, chunk));
    }
  }

  /** Takes all of the other's integers, each to the group that the array says for its group. */
  void takeOver(Chains other, int[] groupHere) {
    int shift = Math.multiplyExact(pageCount, PAGE);
    takePages(other);
    int count = Math.min(groupHere.length, other.end());
    for (int group = 0; group < count; group++) {
      if (other.last(group) != NOWHERE) {
        link(other, group, groupHere[group], shift);
      }
    }
  }

  private void takePages(Chains other) {
    int together = Math.addExact(pageCount, other.pageCount);
    if (pages.length < together) {
      pages = Arrays.copyOf(pages, Math.max(together, pages.length * 2));
    }
    System.arraycopy(other.pages, 0, pages, pageCount, other.pageCount);
    pageCount = together;
  }

  /** The pages are here already; what is left to mend are the places that their chunks name. */
  private void link(Chains other, int group, int groupHere, int shift) {
    int there = group * OF_GROUP;
    int last = other.groups[there + OPEN] + shift;
    set(last + 1, other.groups[there + NEXT] + shift - last - HEADER);
    int first = last;
    while (at(first) != NOWHERE) {
      set(first, at(first) + shift);
      first = at(first);
    }
    reserve(groupHere);
    int here = groupHere * OF_GROUP;
    int open = groups[here + OPEN];
    if (open == NOWHERE) {
      groups[here + OPEN] = last;
      groups[here + NEXT] = other.groups[there + NEXT] + shift;
      groups[here + END] = other.groups[there + END] + shift;
    } else {
      set(first, at(open));
      set(open, last);
    }
  }

  private int last(int group) {
    return group < end() ? groups[group * OF_GROUP + OPEN] : NOWHERE;
  }

  private int length(int group, int chunk) {
    int at = group * OF_GROUP;
    return chunk == groups[at + OPEN] ? groups[at + NEXT] - chunk - HEADER : at(chunk + 1);
  }

  private void openChunk(int group) {
    reserve(group);
    int at = group * OF_GROUP;
    int before = groups[at + OPEN];
    int size = SMALLEST_CHUNK;
    if (before != NOWHERE) {
      set(before + 1, groups[at + NEXT] - before - HEADER);
      size = Math.min(LARGEST_CHUNK, 2 * (groups[at + END] - before));
    }
    int chunk = allot(size);
    set(chunk, before);
    groups[at + OPEN] = chunk;
    groups[at + NEXT] = chunk + HEADER;
    groups[at + END] = chunk + size;
  }

  private int allot(int size) {
    if (free + size > PAGE) {
      turnPage();
    }
    if (free + size > pages[freePage].length) {
      pages[freePage] = Arrays.copyOf(pages[freePage], Math.min(PAGE, 4 * pages[freePage].length));
    }
    int chunk = Math.multiplyExact(freePage, PAGE) + free;
    free += size;
    return chunk;
  }

  private void turnPage() {
    if (pageCount == pages.length) {
      pages = Arrays.copyOf(pages, pageCount * 2);
    }
    pages[pageCount] = new int[PAGE];
    freePage = pageCount++;
    free = 0;
  }

  private void reserve(int group) {
    int needed = Math.multiplyExact(group + 1, OF_GROUP);
    if (needed > groups.length) {
      int half = groups.length / (2 * OF_GROUP) * OF_GROUP;
      groups = Arrays.copyOf(groups, Math.max(needed, groups.length + half));
    }
  }

  private int at(int place) {
    return pages[place >>> PAGE_BITS][place & (PAGE - 1)];
  }

  private void set(int place, int value) {
    pages[place >>> PAGE_BITS][place & (PAGE - 1)] = value;
  }
}
