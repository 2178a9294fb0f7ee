package throughline.engine.silo;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import throughline.engine.statistics.Share;

/**
 * For every contact its end and how long after it the next one began. Contacts that are eligible
 * for all days asked for, whatever the end of the data will be, are counted and forgotten.
 */
final class ContactGaps implements Serializable {
  /** Stands where no contact followed. */
  static final long NEVER = Long.MAX_VALUE;

  /** Stands where a contact has no topic, so that none can be on the same. */
  static final long NO_TOPIC = Long.MIN_VALUE;

  private static final long serialVersionUID = 1;
  private static final long DAY = 86_400_000;

  /** Contacts that may turn out eligible or not. */
  private long[] ends = new long[16];

  private long[] anyTopic = new long[16];
  private long[] sameTopic = new long[16];
  private int size;

  private final long[] spans;
  private final Settled onAnyTopic;
  private final Settled onSameTopic;
  private long settled;
  private long endOfData = Long.MIN_VALUE;

  /**
   * @param days within which a next contact counts
   */
  ContactGaps(List<Integer> days) {
    spans = days.stream().mapToLong(some -> some * DAY).toArray();
    onAnyTopic = new Settled(spans.length);
    onSameTopic = new Settled(spans.length);
  }

  /** Contacts that are counted already, for each number of days. */
  private static final class Settled implements Serializable {
    private static final long serialVersionUID = 1;

    private final long[] eligible;
    private final long[] repeated;

    private Settled(int days) {
      eligible = new long[days];
      repeated = new long[days];
    }

    private void add(int days, long gap, long span) {
      if (gap != NO_TOPIC) {
        eligible[days]++;
        repeated[days] += gap <= span ? 1 : 0;
      }
    }

    private void addAll(Settled other) {
      Arrays.setAll(eligible, i -> eligible[i] + other.eligible[i]);
      Arrays.setAll(repeated, i -> repeated[i] + other.repeated[i]);
    }
  }

  /** Something happened at this time, so the data does not end before it. */
  void goesOnTo(long time) {
    endOfData = Math.max(endOfData, time);
  }

  long endOfData() {
    return endOfData;
  }

  /**
   * @param anyTopicGap milliseconds from the end of the contact to the next one's begin
   * @param sameTopicGap the same to the next one on the same topic
   */
  void add(long end, long anyTopicGap, long sameTopicGap) {
    if (size == ends.length) {
      settle();
      reserve(size + 1);
    }
    ends[size] = end;
    anyTopic[size] = anyTopicGap;
    sameTopic[size] = sameTopicGap;
    size++;
  }

  long contacts() {
    return settled + size;
  }

  void addAll(ContactGaps other) {
    settled += other.settled;
    onAnyTopic.addAll(other.onAnyTopic);
    onSameTopic.addAll(other.onSameTopic);
    goesOnTo(other.endOfData);
    for (int i = 0; i < other.size; i++) {
      add(other.ends[i], other.anyTopic[i], other.sameTopic[i]);
    }
  }

  /** Of the contacts whose days all lie before the end of the data, those that were repeated. */
  Share within(int days, boolean sameTopicOnly) {
    Settled known = sameTopicOnly ? onSameTopic : onAnyTopic;
    Settled all = new Settled(spans.length);
    all.addAll(known);
    for (int i = 0; i < size; i++) {
      if (ends[i] + spans[days] <= endOfData) {
        all.add(days, sameTopicOnly ? sameTopic[i] : anyTopic[i], spans[days]);
      }
    }
    return new Share(all.repeated[days], all.eligible[days]);
  }

  private void settle() {
    long longest = Arrays.stream(spans).max().orElse(0);
    int kept = 0;
    for (int i = 0; i < size; i++) {
      if (ends[i] + longest <= endOfData) {
        count(i);
      } else {
        ends[kept] = ends[i];
        anyTopic[kept] = anyTopic[i];
        sameTopic[kept++] = sameTopic[i];
      }
    }
    settled += size - kept;
    size = kept;
  }

  private void count(int contact) {
    for (int days = 0; days < spans.length; days++) {
      onAnyTopic.add(days, anyTopic[contact], spans[days]);
      onSameTopic.add(days, sameTopic[contact], spans[days]);
    }
  }

  /** More room where forgetting did not free a good part, so that settling stays rare. */
  private void reserve(int needed) {
    if (needed > ends.length - (ends.length >> 2)) {
      int capacity = Math.max(needed, ends.length * 2);
      ends = Arrays.copyOf(ends, capacity);
      anyTopic = Arrays.copyOf(anyTopic, capacity);
      sameTopic = Arrays.copyOf(sameTopic, capacity);
    }
  }
}
