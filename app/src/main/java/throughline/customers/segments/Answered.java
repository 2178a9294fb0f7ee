package throughline.customers.segments;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import throughline.engine.condition.Beside;
import throughline.engine.condition.Judge;

/** Answers to what timelines cannot say, each as a set of customers. */
final class Answered implements Beside {
  private static final long serialVersionUID = 1;

  private final BitSet[] customers;
  private final HashMap<Long, Long>[] until;

  @SuppressWarnings({"unchecked", "rawtypes"}) // Java has no arrays of parameterised types.
  Answered(int questions) {
    customers = Stream.generate(BitSet::new).limit(questions).toArray(BitSet[]::new);
    until = Stream.generate(HashMap::new).limit(questions).toArray(HashMap[]::new);
  }

  void holds(int question, long customer) {
    customers[question].set(Math.toIntExact(customer));
  }

  /** The answer may be another from an instant on. */
  void until(int question, long customer, long instant) {
    until[question].merge(customer, instant, Math::min);
  }

  @Override
  public long judge(int question, long customer) {
    Map<Long, Long> ends = until[question];
    return Judge.verdict(
        customers[question].get(Math.toIntExact(customer)),
        ends.isEmpty() ? Judge.NEVER : ends.getOrDefault(customer, Judge.NEVER));
  }

  static List<Answered> forInstants(int instants, int questions) {
    return Stream.generate(() -> new Answered(questions)).limit(instants).toList();
  }
}
