package throughline.engine.silo;

import java.io.Serializable;
import java.util.Arrays;
import throughline.engine.statistics.Share;

/** For every contact its end and how long after it the next one began. */
final class ContactGaps implements Serializable {
  /** Stands where no contact followed. */
  static final long NEVER = Long.MAX_VALUE;

  /** Stands where a contact has no topic, so that none can be on the same. */
  static final long NO_TOPIC = Long.MIN_VALUE;

  private static final long serialVersionUID = 1;
  private static final long DAY = 86_400_000;

  private long[] ends = new long[16];
  private long[] anyTopic = new long[16];
  private long[] sameTopic = new long[16];
  private int size;

  /**
   * @param anyTopicGap milliseconds from the end of the contact to the next one's begin
   * @param sameTopicGap the same to the next one on the same topic
   */
  void add(long end, long anyTopicGap, long sameTopicGap) {
    reserve(size + 1);
    ends[size] = end;
    anyTopic[size] = anyTopicGap;
    sameTopic[size] = sameTopicGap;
    size++;
  }

  int size() {
    return size;
  }

  void addAll(ContactGaps other) {
    reserve(Math.addExact(size, other.size));
    System.arraycopy(other.ends, 0, ends, size, other.size);
    System.arraycopy(other.anyTopic, 0, anyTopic, size, other.size);
    System.arraycopy(other.sameTopic, 0, sameTopic, size, other.size);
    size += other.size;
  }

  Share within(int days, boolean onSameTopic, long endOfData) {
    long[] gaps = onSameTopic ? sameTopic : anyTopic;
    long eligible = 0;
    long repeated = 0;
    for (int i = 0; i < size; i++) {
      if (gaps[i] != NO_TOPIC && ends[i] + days * DAY <= endOfData) {
        eligible++;
        repeated += gaps[i] <= days * DAY ? 1 : 0;
      }
    }
    return new Share(repeated, eligible);
  }

  private void reserve(int needed) {
    if (needed > ends.length) {
      int capacity = Math.max(needed, ends.length + (ends.length >> 1));
      ends = Arrays.copyOf(ends, capacity);
      anyTopic = Arrays.copyOf(anyTopic, capacity);
      sameTopic = Arrays.copyOf(sameTopic, capacity);
    }
  }
}
