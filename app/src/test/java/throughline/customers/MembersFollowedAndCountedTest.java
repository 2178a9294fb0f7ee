package throughline.customers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import throughline.customers.consent.TestConsents;
import throughline.customers.lake.Crossing;
import throughline.customers.lake.LakeHouse;
import throughline.customers.segments.SegmentsHouse;
import throughline.organisation.Touchpoint;
import throughline.sources.Reading;
import throughline.testing.Seed;
import throughline.testing.SetClock;

/** Members of segments, followed event by event, are those that a count of everybody finds. */
class MembersFollowedAndCountedTest {
  private static final int ROUNDS = Integer.getInteger("throughline.rounds", 40);
  private static final Instant BEGIN = Instant.parse("2026-01-02T00:00:00Z");

  @TempDir Path folder;
  private final CustomersHouse house = new CustomersHouse();
  private final SetClock now = new SetClock(BEGIN);
  private LakeHouse lake;
  private SegmentsHouse segments;
  private int messages;
  private int named;

  @BeforeEach
  void open() {
    TestConsents.switchOn(house.jdbc);
    lake = LakeHouse.open(folder, house.source, house.manager, Crossing.Watcher.NONE);
    segments =
        new SegmentsHouse(
            house.source, house.manager, lake.timelines(), new ClosingOutcomes(house.labels), now);
  }

  @AfterEach
  void close() {
    lake.close();
    house.close();
  }

  @Test
  void areTheSameAfterAnyHistory() {
    long seed = Seed.of(MembersFollowedAndCountedTest.class);
    Random random = new Random(seed);
    begin(random);
    for (int round = 0; round < ROUNDS; round++) {
      live(random);
      if (round % 10 == 9) {
        advance();
        segments.countAllWhile(() -> live(random));
      }
      if (round % 25 == 24) {
        startOver();
      }
      if (random.nextInt(12) == 0) {
        segments.change(1 + random.nextInt(named), condition(random, 2));
      }
      assertSame(random);
    }
  }

  @Test
  void leaveByThemselvesWhenTheirTimeIsOver() {
    Item item = Item.of(1, "m").record("ada").happened(0, "place 0", "ada", null);
    house.apply(item.at(1));
    segments.create("met lately", happened("at_least", 1, 30, place("place 0")));
    advance();
    assertThat(segments.countWhereDue()).isTrue();
    segments.follow();
    assertThat(segments.sizes()).containsExactly(List.of(1L, 1L));
    now.set(Instant.parse("2026-01-31T00:00:00Z"));
    segments.follow();
    assertThat(segments.sizes()).containsExactly(List.of(1L, 1L));
    now.set(Instant.parse("2026-01-31T00:00:00.001Z"));
    segments.follow();
    assertThat(segments.sizes()).containsExactly(List.of(0L, 0L));
  }

  /** The negative control: without the notes of who was touched, members are missed. */
  @Test
  void wouldDifferWithoutTheNotesOfWhoWasTouched() {
    Random random = new Random(7);
    begin(random);
    assertSame(random);
    house.jdbc.sql("alter table customers.record disable trigger segment_touched_records").update();
    for (int i = 0; i < 30; i++) {
      mergeByHand(random);
    }
    segments.follow();
    advance();
    assertThat(segments.differences()).isNotEmpty();
  }

  /** The negative control: a count that forgets who was judged meanwhile writes what is old. */
  @Test
  void wouldDifferIfNobodyWereJudgedOnceMoreAfterACount() {
    Random random = new Random(8);
    begin(random);
    assertSame(random);
    segments.countAllWhile(
        () -> {
          for (int i = 0; i < 20; i++) {
            live(random);
          }
          house.jdbc.sql("delete from customers.segment_again").update();
        });
    segments.follow();
    advance();
    assertThat(segments.differences()).isNotEmpty();
  }

  private void begin(Random random) {
    for (int i = 0; i < 10; i++) {
      house.apply(item(random));
    }
    for (named = 0; named < 6; named++) {
      segments.create("segment " + named, condition(random, 2));
    }
    advance();
    assertThat(segments.countWhereDue()).isTrue();
  }

  private void assertSame(Random random) {
    advance();
    segments.follow();
    segments.countWhereDue();
    segments.follow();
    assertThat(segments.differences())
        .as("at %s of %s", now.instant(), segments.conditions())
        .isEmpty();
    assertThat(segments.sizes()).allSatisfy(size -> assertThat(size.get(0)).isEqualTo(size.get(1)));
  }

  private void advance() {
    while (lake.projection().advance()) {
      // Until the lake has everything.
    }
  }

  /** Something happens, now and then followed at once. */
  private void live(Random random) {
    for (int i = random.nextInt(4); i >= 0; i--) {
      house.apply(item(random));
    }
    if (random.nextInt(3) == 0) {
      mergeByHand(random);
    }
    now.pass(Duration.ofHours(random.nextInt(12)));
    if (random.nextBoolean()) {
      segments.follow();
    }
  }

  private void startOver() {
    house.transactions.executeWithoutResult(status -> house.projection.startOver(0));
    house.transactions.executeWithoutResult(status -> house.projection.settle());
    house
        .jdbc
        .sql("update customers.rebuild set finished_at = now() where finished_at is null")
        .update();
  }

  private Reading item(Random random) {
    boolean replaces = messages > 5 && random.nextInt(5) == 0;
    int message = replaces ? random.nextInt(messages) : messages++;
    Item item = Item.of(1 + message % 2, "m" + message);
    if (replaces) {
      item.replacing();
    }
    int hours = (int) Duration.between(BEGIN, now.instant()).toHours();
    for (int i = 0; i < 1 + random.nextInt(3); i++) {
      String key = "c" + random.nextInt(20);
      boolean isNamed = random.nextInt(4) > 0;
      if (isNamed) {
        item.record(key, "email=mail%s@home.test".formatted(random.nextInt(12)));
        item.attributes(
            key,
            Map.of(
                "city",
                "city " + random.nextInt(3),
                "consent.marketing_email",
                random.nextBoolean() ? "yes" : "no"));
      }
      String concern = isNamed && random.nextInt(2) == 0 ? null : "case " + random.nextInt(15);
      item.happened(
          random.nextInt(60 + hours),
          "place " + random.nextInt(4),
          isNamed ? key : null,
          concern,
          random.nextBoolean() ? null : random.nextBoolean() ? "open" : "closed");
    }
    return item.at(messages);
  }

  private void mergeByHand(Random random) {
    List<Long> records =
        house.jdbc.sql("select id from customers.record order by id").query(Long.class).list();
    if (records.isEmpty()) {
      return;
    }
    house.moveByHand(
        records.get(random.nextInt(records.size())), records.get(random.nextInt(records.size())));
  }

  private String condition(Random random, int depth) {
    if (depth > 0 && random.nextInt(2) == 0) {
      String kind = List.of("all", "any", "not").get(random.nextInt(3));
      int parts = kind.equals("not") ? 1 : 1 + random.nextInt(3);
      return "{\"kind\": \"%s\", \"parts\": %s}"
          .formatted(
              kind, IntStream.range(0, parts).mapToObj(i -> condition(random, depth - 1)).toList());
    }
    String what = place("place " + random.nextInt(4));
    Integer days = random.nextBoolean() ? null : 1 + random.nextInt(6);
    return switch (random.nextInt(6)) {
      case 0 -> attribute("city " + random.nextInt(3));
      case 1 -> happened("at_most", random.nextInt(2), days, what);
      case 2 -> since(what, 1 + random.nextInt(6));
      case 3 -> waiting(random.nextInt(4));
      case 4 -> consent(random.nextBoolean() ? "marketing_email" : "survey");
      default -> happened("at_least", 1 + random.nextInt(2), days, what);
    };
  }

  private String place(String name) {
    List<String> ids = new ArrayList<>();
    for (Touchpoint touchpoint : house.organisation.touchpoints()) {
      if (touchpoint.name().equals(name)) {
        ids.add(Integer.toString(touchpoint.id()));
      }
    }
    if (ids.isEmpty()) {
      ids.add("999");
    }
    return "{\"touchpoint\": [\"%s\"]}".formatted(String.join("\", \"", ids));
  }

  private static String happened(String frequency, int times, @Nullable Integer days, String what) {
    return """
    {"kind": "happened", "frequency": "%s", "times": %s, "days": %s, "what": %s}
    """
        .formatted(frequency, times, days, what);
  }

  private static String since(String what, int days) {
    return "{\"kind\": \"long_since\", \"days\": %s, \"what\": %s}".formatted(days, what);
  }

  private static String waiting(int days) {
    return "{\"kind\": \"waiting\", \"days\": %s, \"handedOver\": false}".formatted(days);
  }

  private static String attribute(String value) {
    return """
    {"kind": "attribute", "attribute": "city", "comparison": "is", "values": ["%s"]}
    """
        .formatted(value);
  }

  private static String consent(String purpose) {
    return "{\"kind\": \"consent\", \"purpose\": \"%s\"}".formatted(purpose);
  }
}
