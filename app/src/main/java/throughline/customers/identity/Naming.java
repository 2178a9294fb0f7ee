package throughline.customers.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Which customer id each group of records keeps. An id goes to the group with most of its records;
 * a group that several ids go to keeps the oldest one.
 */
public final class Naming {

  /** Stands for a customer that has no id yet. */
  public static final long NEW = 0;

  private Naming() {}

  /**
   * The id of each group, {@link #NEW} where none comes to it.
   *
   * @param customers the customer that each record was of; a record that had none is absent
   */
  public static List<Long> of(List<List<Long>> groups, Map<Long, Long> customers) {
    Map<Long, Map<Integer, Integer>> votes = new TreeMap<>();
    for (int group = 0; group < groups.size(); group++) {
      for (long record : groups.get(group)) {
        Long customer = customers.get(record);
        if (customer != null) {
          votes.computeIfAbsent(customer, unused -> new TreeMap<>()).merge(group, 1, Integer::sum);
        }
      }
    }
    return names(groups, votes);
  }

  /**
   * The same, where an id may be taken back: a group that none of its ids comes to keeps one that
   * its records have now, if no other group has it.
   *
   * @param now the customer that each record is of at present
   */
  public static List<Long> of(
      List<List<Long>> groups, Map<Long, Long> customers, Map<Long, Long> now) {
    List<Long> names = new ArrayList<>(of(groups, customers));
    Map<Long, Long> free = new HashMap<>(now);
    free.values().removeAll(names);
    List<Integer> nameless =
        IntStream.range(0, names.size()).filter(group -> names.get(group) == NEW).boxed().toList();
    List<Long> second = of(nameless.stream().map(groups::get).toList(), free);
    for (int i = 0; i < second.size(); i++) {
      names.set(nameless.get(i), second.get(i));
    }
    return names;
  }

  private static List<Long> names(List<List<Long>> groups, Map<Long, Map<Integer, Integer>> votes) {
    Map<Integer, Long> names = new HashMap<>();
    votes.forEach((customer, shares) -> names.putIfAbsent(winner(groups, shares), customer));
    return IntStream.range(0, groups.size())
        .mapToObj(group -> names.getOrDefault(group, NEW))
        .toList();
  }

  private static int winner(List<List<Long>> groups, Map<Integer, Integer> shares) {
    return shares.entrySet().stream()
        .max(
            Map.Entry.<Integer, Integer>comparingByValue()
                .thenComparing(entry -> -firstRecord(groups.get(entry.getKey()))))
        .orElseThrow()
        .getKey();
  }

  private static long firstRecord(Collection<Long> group) {
    return group.stream().mapToLong(Long::longValue).min().orElse(Long.MAX_VALUE);
  }
}
