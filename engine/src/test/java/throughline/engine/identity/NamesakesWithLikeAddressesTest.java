package throughline.engine.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Few names for many people, whose addresses are made of their names and a number. */
class NamesakesWithLikeAddressesTest {
  private static final long SEED = 20_261_123;
  private static final int EMAIL = 2;
  private static final double WORTH_ASKING = -2;

  private final Random random = new Random(SEED);
  private final Invention invention = new Invention(random);
  private final List<String> givenNames = invention.words(12, 2);
  private final List<String> surnames = invention.words(15, 2);
  private final Population namesakes = namesakes(700);

  private Population namesakes(int people) {
    List<List<String>> rows = new ArrayList<>();
    List<Integer> persons = new ArrayList<>();
    for (int person = 0; person < people; person++) {
      String given = invention.skewed(givenNames);
      String surname = invention.skewed(surnames);
      String local = given + "." + surname + (100 + person);
      String domain = "@" + invention.any("mail", "post", "web") + ".com";
      for (int copies = 1 + random.nextInt(3); copies > 0; copies--) {
        String written =
            invention.happens(0.2) ? slip(given) + local.substring(given.length()) : local;
        rows.add(
            List.of(given, surname, written + domain, invention.happens(0.5) ? "" : phone(person)));
        persons.add(person);
      }
    }
    return new Population(
        Population.schema("given:GIVEN_NAME", "surname:SURNAME", "email:EMAIL", "phone:PHONE"),
        rows,
        persons);
  }

  private static String slip(String name) {
    return name.substring(0, 1) + name.substring(2);
  }

  private static String phone(int person) {
    return "07" + (10_000_000 + (person + 1) * 7_919L % 89_999_999);
  }

  /** How many pairs of different people score so much that somebody has to look at them. */
  private int strangersToLookAt(Resolution resolution) {
    Comparer comparer = new Comparer(resolution.records);
    AtomicInteger pairs = new AtomicInteger();
    for (int one = 0; one < resolution.size(); one++) {
      for (int other = 0; other < one; other++) {
        boolean strangers = !namesakes.persons().get(one).equals(namesakes.persons().get(other));
        if (strangers && resolution.score(comparer, one, other) >= WORTH_ASKING) {
          pairs.incrementAndGet();
        }
      }
    }
    return pairs.get();
  }

  /** The negative control: where no domain is known to be usual, like addresses are news. */
  @Test
  void areNotTakenForOneNorLeftToPeople() {
    Resolution resolution = new Resolving(Settings.USUAL).resolve(namesakes.records());
    Score score = Score.of(namesakes, resolution);
    int strangers = strangersToLookAt(resolution);
    System.out.println("seed " + SEED + ": " + score + ", strangers to look at " + strangers);
    assertThat(score.precision()).isGreaterThan(0.99);
    assertThat(score.recall()).isGreaterThan(0.93);
    assertThat(strangers).isLessThan(20);
    resolution.records.lexicon(EMAIL).knowUsualDomains(Set.of());
    assertThat(strangersToLookAt(resolution)).isGreaterThan(500);
  }

  @Test
  void areComparedAlikeByWhatWasKept() {
    Resolution resolution = new Resolving(Settings.USUAL).resolve(namesakes.records());
    Comparing kept = Weighing.read(Weighing.of(resolution).write()).comparing();
    int one = kept.add(List.of("anna", "huber", "anna.huber12@mail.com", ""));
    int other = kept.add(List.of("anna", "huber", "anna.huber57@mail.com", ""));
    int slip = kept.add(List.of("anna", "huber", "ana.huber12@mail.com", ""));
    int elsewhere = kept.add(List.of("anna", "huber", "anna.huber12@hubers.example", ""));
    int brother = kept.add(List.of("anna", "huber", "anna.huber57@hubers.example", ""));
    assertThat(level(kept, one, other)).isEqualTo("same domain");
    assertThat(level(kept, one, slip)).isEqualTo("near");
    assertThat(level(kept, one, elsewhere)).isEqualTo("near");
    assertThat(level(kept, elsewhere, brother)).isEqualTo("near");
  }

  private static String level(Comparing comparing, int one, int other) {
    return comparing.explain(one, other).fields().get(EMAIL).level();
  }
}
