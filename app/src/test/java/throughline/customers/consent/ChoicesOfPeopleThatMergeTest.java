package throughline.customers.consent;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import throughline.customers.Permission.Reason;
import throughline.testing.Seed;

/** What may be done follows the person's own words, whoever her records belong to meanwhile. */
class ChoicesOfPeopleThatMergeTest {
  private static final int SEQUENCES = 10_000;
  private static final int RECORDS = 5;

  /** A few records, the words said of them, and whose they are: a number for each record. */
  private static final class Sequence {
    private final Random random;
    private final List<Choice> said = new ArrayList<>();
    private final Deque<int[]> before = new ArrayDeque<>();
    private int[] customers = {0, 1, 2, 3, 4};

    Sequence(Random random) {
      this.random = random;
    }

    void step() {
      switch (random.nextInt(9)) {
        case 0 -> move(random.nextInt(RECORDS));
        case 1 -> move(RECORDS + random.nextInt(RECORDS));
        case 2 -> undo();
        default -> said.add(RandomChoices.any(random, random.nextInt(RECORDS), said.size() + 1));
      }
    }

    /** All of a customer's records go to another, or one goes to a customer of its own. */
    private void move(int to) {
      before.push(customers.clone());
      int from = random.nextInt(RECORDS);
      boolean all = to < RECORDS;
      int gone = customers[from];
      for (int record = 0; record < RECORDS; record++) {
        if (all ? customers[record] == gone : record == from) {
          customers[record] = to;
        }
      }
    }

    private void undo() {
      if (!before.isEmpty()) {
        customers = before.pop();
      }
    }

    List<Choice> saidOf(int customer) {
      return said.stream().filter(one -> customers[(int) one.record()] == customer).toList();
    }
  }

  @Test
  void getTheAnswersOfTheModel() {
    long seed = Seed.of(ChoicesOfPeopleThatMergeTest.class);
    assertThat(differences(seed, RandomChoices.PURPOSES)).isEmpty();
  }

  /** The negative control: a profiling that an objection to marketing does not reach is noticed. */
  @Test
  void wouldDifferIfProfilingWentOnAfterAnObjectionToMarketing() {
    List<Purpose> faulty = new ArrayList<>(RandomChoices.PURPOSES);
    faulty.replaceAll(
        purpose ->
            purpose.terms().use() == Use.PROFILING
                ? RandomChoices.purpose(
                    purpose.id(), purpose.key(), Use.OTHER, purpose.terms().ground(), true)
                : purpose);
    assertThat(differences(1, faulty)).isNotEmpty();
  }

  private static List<String> differences(long seed, List<Purpose> judged) {
    Random random = new Random(seed);
    Judging judging = new Judging(judged);
    List<String> differences = new ArrayList<>();
    for (int number = 0; number < SEQUENCES && differences.size() < 3; number++) {
      Sequence sequence = new Sequence(random);
      for (int step = 0; step < 4 + random.nextInt(16); step++) {
        sequence.step();
      }
      for (int customer = 0; customer < 2 * RECORDS; customer++) {
        compare(judging, sequence.saidOf(customer), random, differences);
      }
    }
    return differences;
  }

  private static void compare(
      Judging judging, List<Choice> said, Random random, List<String> differences) {
    ChoosingPerson person = new ChoosingPerson(RandomChoices.PURPOSES).saying(said);
    List<Choice> anyOrder = new ArrayList<>(said);
    Collections.shuffle(anyOrder, random);
    for (Purpose purpose : RandomChoices.PURPOSES) {
      Reason answer = judging.permission(purpose.key(), anyOrder).reason();
      if (answer != person.answer(purpose.key())) {
        differences.add(
            "%s: %s instead of %s after %s"
                .formatted(purpose.key(), answer, person.answer(purpose.key()), said));
      }
    }
  }
}
