package throughline.engine.condition;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import throughline.engine.timeline.Dimension;
import throughline.engine.timeline.Gathering;
import throughline.engine.timeline.Learning;
import throughline.engine.timeline.Timeline;

/**
 * For whom some conditions hold as of one instant, and for whom that will change by time alone, all
 * in one pass. Those of whom no interaction is known have no timeline: {@link SoFar#judge} takes
 * them one by one.
 */
public record Memberships(List<Judge> conditions, Beside beside, long at)
    implements Learning<Memberships.SoFar, Memberships.Answer> {

  public Memberships {
    conditions = List.copyOf(conditions);
  }

  /**
   * A customer for whom the condition holds, or will perhaps hold.
   *
   * @param until when that may change by time alone, {@link Judge#NEVER} where it cannot
   */
  public record Standing(long customer, boolean member, long until) {}

  /** The standings of one condition, by the ids of customers. */
  public static final class Standings {
    private final Longs customers;
    private final Longs verdicts;
    private final int[] order;

    private Standings(Longs customers, Longs verdicts) {
      this.customers = customers;
      this.verdicts = verdicts;
      order = order(customers);
    }

    /** Ids are below 2³¹, as places are: both fit one number, and numbers sort fast. */
    private static int[] order(Longs customers) {
      return IntStream.range(0, customers.size())
          .mapToLong(i -> customers.get(i) << Integer.SIZE | i)
          .sorted()
          .mapToInt(both -> (int) both)
          .toArray();
    }

    public int size() {
      return order.length;
    }

    public Standing get(int place) {
      long verdict = verdicts.get(order[place]);
      return new Standing(customers.get(order[place]), Judge.holds(verdict), Judge.until(verdict));
    }

    public long members() {
      return IntStream.range(0, verdicts.size()).filter(i -> Judge.holds(verdicts.get(i))).count();
    }
  }

  /**
   * What was learned.
   *
   * @param standings of each condition, in the order they were asked in
   * @param customers those who have a timeline
   */
  public record Answer(List<Standings> standings, BitSet customers) {}

  @Override
  public Set<Dimension> dimensions() {
    EnumSet<Dimension> all = EnumSet.noneOf(Dimension.class);
    conditions.forEach(condition -> all.addAll(condition.dimensions()));
    return all;
  }

  @Override
  public SoFar start() {
    return new SoFar(this);
  }

  /** Those judged so far. */
  public static final class SoFar implements Gathering<SoFar, Answer> {
    private static final long serialVersionUID = 1;

    private final Memberships asked;
    private final ArrayList<Longs> customers = new ArrayList<>();
    private final ArrayList<Longs> verdicts = new ArrayList<>();
    private final BitSet seen = new BitSet();

    SoFar(Memberships asked) {
      this.asked = asked;
      for (int i = 0; i < asked.conditions.size(); i++) {
        customers.add(new Longs());
        verdicts.add(new Longs());
      }
    }

    @Override
    public void add(Timeline timeline) {
      if (timeline.hasCustomer()) {
        seen.set(Math.toIntExact(timeline.customer()));
        judge(timeline, timeline.customer());
      }
    }

    /** Judges a customer by a timeline that may be empty. */
    public void judge(Timeline timeline, long customer) {
      int before = Judge.seen(timeline, asked.at);
      for (int i = 0; i < asked.conditions.size(); i++) {
        long verdict =
            asked.conditions.get(i).judge(timeline, before, asked.beside, customer, asked.at);
        if (verdict != -Judge.NEVER) {
          customers.get(i).add(customer);
          verdicts.get(i).add(verdict);
        }
      }
    }

    @Override
    public SoFar join(SoFar other) {
      for (int i = 0; i < customers.size(); i++) {
        customers.get(i).addAll(other.customers.get(i));
        verdicts.get(i).addAll(other.verdicts.get(i));
      }
      seen.or(other.seen);
      return this;
    }

    @Override
    public Answer result() {
      List<Standings> standings = new ArrayList<>();
      for (int i = 0; i < customers.size(); i++) {
        standings.add(new Standings(customers.get(i), verdicts.get(i)));
      }
      return new Answer(standings, seen);
    }
  }
}
