package throughline.engine.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What people said of some pairs, beside what the records say. */
class LearningFromLabelsTest {
  private static final long SEED = 20_261_123;
  private static final Resolving RESOLVING = new Resolving(Settings.USUAL);
  private static final Population PEOPLE = ofFewPlaces(1_200);
  private static final Resolution ALONE = RESOLVING.resolve(PEOPLE.records());

  /** The district follows from the place, which no schema says, so neighbours look like one. */
  private static Population ofFewPlaces(int persons) {
    Random random = new Random(SEED);
    Invention invention = new Invention(random);
    List<String> givenNames = invention.words(60, 2);
    List<String> surnames = invention.words(300, 2);
    List<String> places = invention.words(40, 3);
    List<List<String>> rows = new ArrayList<>();
    List<Integer> of = new ArrayList<>();
    for (int person = 0; person < persons; person++) {
      String given = invention.skewed(givenNames);
      String surname = invention.skewed(surnames);
      String place = places.get(random.nextInt(places.size()));
      for (int copies = 1 + random.nextInt(3); copies > 0; copies--) {
        String first = invention.happens(0.1) ? "" : invention.garbled(given, 0.15);
        rows.add(List.of(first, invention.garbled(surname, 0.15), place, "district of " + place));
        of.add(person);
      }
    }
    return new Population(
        Population.schema("given:GIVEN_NAME", "surname:SURNAME", "city:PLACE", "district:OTHER"),
        rows,
        of);
  }

  /** Pairs as a review shows them, with what is true of them. */
  private List<Label> labels(int count) {
    List<Label> labels = new ArrayList<>();
    ALONE.matches(-6, (one, other, score, same) -> labels.add(label(one, other)));
    Collections.shuffle(labels, new Random(SEED));
    return labels.subList(0, count);
  }

  private Label label(int one, int other) {
    return new Label(one, other, PEOPLE.persons().get(one).equals(PEOPLE.persons().get(other)));
  }

  private static Label turned(Label label) {
    return new Label(label.one(), label.other(), !label.same());
  }

  private static List<Integer> customers(Resolution resolution) {
    return IntStream.range(0, resolution.size()).map(resolution::customer).boxed().toList();
  }

  @Test
  void movesWhatWasLearnedBadlyTowardsTheTruth() {
    Resolution taught = RESOLVING.resolve(PEOPLE.records(), labels(150));
    double before = Score.of(PEOPLE, ALONE).f1();
    double after = Score.of(PEOPLE, taught).f1();
    System.out.println("seed " + SEED + ": F1 " + before + ", with labels " + after);
    assertThat(taught.labels().counted()).isEqualTo(150);
    assertThat(taught.labels().contradictory()).isEmpty();
    assertThat(after).isGreaterThan(before + 0.25);
    double mates = 4 / 3.0;
    assertThat(Math.abs(taught.trained.estimate().mates() - mates))
        .isLessThan(Math.abs(ALONE.trained.estimate().mates() - mates) / 4);
  }

  @Test
  void changesNothingWhereLabelsContradictEachOther() {
    List<Label> circles = new ArrayList<>();
    for (int first = 0; first < 90; first += 3) {
      circles.add(new Label(first, first + 1, true));
      circles.add(new Label(first + 2, first + 1, true));
      circles.add(new Label(first, first + 2, false));
    }
    Resolution taught = RESOLVING.resolve(PEOPLE.records(), circles);
    assertThat(taught.labels().counted()).isZero();
    assertThat(taught.labels().contradictory()).hasSize(90);
    assertThat(customers(taught)).isEqualTo(customers(ALONE));
  }

  @Test
  void learnsFromTheOthersWhereSomeContradictEachOther() {
    List<Label> labels = new ArrayList<>(labels(100));
    labels.add(turned(labels.get(0)));
    Resolution taught = RESOLVING.resolve(PEOPLE.records(), labels);
    assertThat(taught.labels().contradictory()).contains(turned(labels.get(0)));
    assertThat(taught.labels().counted())
        .isEqualTo(101 - taught.labels().contradictory().size())
        .isGreaterThan(80);
    assertThat(Score.of(PEOPLE, taught).f1()).isGreaterThan(Score.of(PEOPLE, ALONE).f1() + 0.2);
  }

  @Test
  void isNotLedByAnswersOfOneKind() {
    List<Label> different =
        labels(400).stream().map(label -> new Label(label.one(), label.other(), false)).toList();
    Resolution taught = RESOLVING.resolve(PEOPLE.records(), different);
    assertThat(taught.labels().doubts())
        .containsExactly("Labels: 0 of one person, 400 of two; 3 of each are needed.");
    assertThat(customers(taught)).isEqualTo(customers(ALONE));
  }

  @Test
  void followsNobodyWhoTakesOneForTwoAndTwoForOne() {
    Population clean = Families.of(1_500, SEED);
    Resolution good = RESOLVING.resolve(clean.records());
    List<Label> upsideDown = new ArrayList<>();
    good.matches(-6, (one, other, score, same) -> upsideDown.add(new Label(one, other, !same)));
    Resolution taught = RESOLVING.resolve(clean.records(), upsideDown);
    assertThat(taught.labels().counted()).isZero();
    assertThat(taught.labels().contradictory().size() + taught.labels().doubts().size())
        .isPositive();
    assertThat(customers(taught)).isEqualTo(customers(good));
  }

  @Test
  void isNotUpsetByAHandful() {
    Resolution taught = RESOLVING.resolve(PEOPLE.records(), labels(9));
    assertThat(taught.labels().doubts()).containsExactly("Labels: 9; 10 are needed.");
    assertThat(customers(taught)).isEqualTo(customers(ALONE));
  }

  @Test
  void keepsWhatWasLearnedWellWhereLabelsAgreeWithIt() {
    Population clean = Families.of(1_500, SEED);
    Resolution good = RESOLVING.resolve(clean.records());
    List<Label> labels = new ArrayList<>();
    good.matches(-6, (one, other, score, same) -> labels.add(new Label(one, other, same)));
    Resolution taught = RESOLVING.resolve(clean.records(), labels);
    assertThat(Score.of(clean, taught).f1()).isGreaterThanOrEqualTo(Score.of(clean, good).f1());
  }

  @Test
  void teachesTheSameInWhateverOrderRecordsCome() {
    List<Label> labels = labels(60);
    List<Integer> order =
        new ArrayList<>(IntStream.range(0, PEOPLE.rows().size()).boxed().toList());
    Collections.reverse(order);
    int last = order.size() - 1;
    List<Label> reversed =
        labels.stream()
            .map(label -> new Label(last - label.one(), last - label.other(), label.same()))
            .toList();
    Resolution taught = RESOLVING.resolve(PEOPLE.records(), labels);
    Resolution again = RESOLVING.resolve(PEOPLE.in(order).records(), reversed);
    assertThat(Score.of(PEOPLE.in(order), again).f1())
        .isCloseTo(Score.of(PEOPLE, taught).f1(), within(1e-9));
  }
}
