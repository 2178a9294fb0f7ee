package throughline.engine.silo;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import throughline.engine.statistics.Share;
import throughline.engine.timeline.Dimension;
import throughline.engine.timeline.Direction;
import throughline.engine.timeline.Gathering;
import throughline.engine.timeline.Learning;
import throughline.engine.timeline.Timeline;

/**
 * Contacts with which several departments reached the same customer within a short time. A contact
 * that the organisation began is crowded where, with it, so many different departments contacted
 * the customer within the window that ends with it. Contacts of no known department are not looked
 * at.
 *
 * @param window milliseconds
 * @param departments how many different ones make a crowd, at least 2
 */
public record CrowdedContacts(long window, int departments)
    implements Learning<CrowdedContacts.SoFar, CrowdedContacts.Answer> {
  /** Two departments within a day. */
  public static final CrowdedContacts USUAL = new CrowdedContacts(86_400_000, 2);

  public CrowdedContacts {
    if (window < 0 || departments < 2) {
      throw new IllegalArgumentException(
          "The window (%s ms) must be 0 or more, and the departments (%s) 2 or more."
              .formatted(window, departments));
    }
  }

  /**
   * One department's contacts soon after another one's.
   *
   * @param contacts that followed within the window
   * @param customers how many different ones
   */
  public record Pair(int before, int after, long contacts, long customers)
      implements Serializable {}

  /**
   * @param contacts that were crowded, of all that the organisation began
   * @param customers who had a crowded one, of those who had any
   * @param pairs those that were met in a crowd, the most contacts first
   */
  public record Answer(Share contacts, Share customers, List<Pair> pairs) implements Serializable {
    public Answer {
      pairs = List.copyOf(pairs);
    }
  }

  @Override
  public Set<Dimension> dimensions() {
    return EnumSet.of(Dimension.DEPARTMENT, Dimension.DIRECTION);
  }

  @Override
  public SoFar start() {
    return new SoFar(this);
  }

  /** What is shown each contact that the organisation began. */
  interface Reader {
    /**
     * @param lastOf when each department contacted the customer last within the window that ends
     *     with the contact, its own included
     */
    void read(int row, Map<Integer, Long> lastOf);
  }

  void eachContact(Timeline timeline, Reader reader) {
    Map<Integer, Long> lastOf = new HashMap<>();
    for (int i = 0; i < timeline.size(); i++) {
      int contacting = timeline.code(Dimension.DEPARTMENT, i);
      if (contacting != Dimension.UNKNOWN
          && timeline.code(Dimension.DIRECTION, i) == Direction.OUTBOUND.code()) {
        long begin = timeline.time(i) - window;
        lastOf.put(contacting, timeline.time(i));
        lastOf.values().removeIf(last -> last < begin);
        reader.read(i, lastOf);
      }
    }
  }

  /** The contacts met so far. */
  public static final class SoFar implements Gathering<SoFar, Answer> {
    private static final long serialVersionUID = 1;

    private final CrowdedContacts asked;
    private final HashMap<Between, long[]> pairs = new HashMap<>();
    private long contacts;
    private long crowded;
    private long contacted;
    private long hit;

    SoFar(CrowdedContacts asked) {
      this.asked = asked;
    }

    private record Between(int before, int after) implements Serializable {}

    @Override
    public void add(Timeline timeline) {
      if (!timeline.hasCustomer()) {
        return;
      }
      Set<Between> ofCustomer = new HashSet<>();
      long contactsBefore = contacts;
      long crowdedBefore = crowded;
      asked.eachContact(
          timeline,
          (row, lastOf) -> look(lastOf, timeline.code(Dimension.DEPARTMENT, row), ofCustomer));
      contacted += contacts > contactsBefore ? 1 : 0;
      hit += crowded > crowdedBefore ? 1 : 0;
    }

    private void look(Map<Integer, Long> lastOf, int now, Set<Between> ofCustomer) {
      contacts++;
      if (lastOf.size() < asked.departments) {
        return;
      }
      crowded++;
      for (int before : lastOf.keySet()) {
        if (before != now) {
          Between pair = new Between(before, now);
          count(pair, 1, ofCustomer.add(pair) ? 1 : 0);
        }
      }
    }

    private void count(Between pair, long more, long customers) {
      long[] counts = pairs.computeIfAbsent(pair, unseen -> new long[2]);
      counts[0] += more;
      counts[1] += customers;
    }

    @Override
    public SoFar join(SoFar other) {
      other.pairs.forEach((pair, counts) -> count(pair, counts[0], counts[1]));
      contacts += other.contacts;
      crowded += other.crowded;
      contacted += other.contacted;
      hit += other.hit;
      return this;
    }

    @Override
    public Answer result() {
      List<Pair> all = new ArrayList<>();
      pairs.forEach(
          (pair, counts) -> all.add(new Pair(pair.before, pair.after, counts[0], counts[1])));
      all.sort(
          Comparator.comparingLong(Pair::contacts)
              .reversed()
              .thenComparingInt(Pair::before)
              .thenComparingInt(Pair::after));
      return new Answer(new Share(crowded, contacts), new Share(hit, contacted), all);
    }
  }
}
