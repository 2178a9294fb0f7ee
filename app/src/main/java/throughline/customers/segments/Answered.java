package throughline.customers.segments;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import throughline.engine.condition.Beside;
import throughline.engine.condition.Judge;

/**
 * Answers to what timelines cannot say, each as a set of customers. Those of the past know no end:
 * of a million customers at many instants, ends would take gigabytes that nobody asks for.
 */
final class Answered implements Beside {
  private static final long serialVersionUID = 1;

  private final BitSet[] customers;
  private final HashMap<Long, Long>[] until;
  private final boolean ends;

  @SuppressWarnings({"unchecked", "rawtypes"}) // Java has no arrays of parameterised types.
  private Answered(int questions, boolean ends) {
    customers = Stream.generate(BitSet::new).limit(questions).toArray(BitSet[]::new);
    until = Stream.generate(HashMap::new).limit(questions).toArray(HashMap[]::new);
    this.ends = ends;
  }

  /** No answers yet to so many questions as of now. */
  static List<Answered> now(int questions) {
    return List.of(new Answered(questions, true));
  }

  /** No answers yet to so many questions as of each of some instants that are over. */
  static List<Answered> past(int questions, int instants) {
    return Stream.generate(() -> new Answered(questions, false)).limit(instants).toList();
  }

  void holds(int question, long customer) {
    customers[question].set(Math.toIntExact(customer));
  }

  /** The answer may be another from an instant on. */
  void until(int question, long customer, long instant) {
    if (ends) {
      until[question].merge(customer, instant, Math::min);
    }
  }

  /** The customers of whom a question holds. */
  BitSet of(int question) {
    return (BitSet) customers[question].clone();
  }

  @Override
  public long judge(int question, long customer) {
    Map<Long, Long> ends = until[question];
    return Judge.verdict(
        customers[question].get(Math.toIntExact(customer)),
        ends.isEmpty() ? Judge.NEVER : ends.getOrDefault(customer, Judge.NEVER));
  }
}
