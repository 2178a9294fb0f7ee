package throughline.lake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import throughline.engine.timeline.InMemoryTimelines;
import throughline.engine.timeline.Interaction;
import throughline.engine.timeline.Period;
import throughline.engine.timeline.RandomLog;
import throughline.engine.timeline.Scope;
import throughline.engine.timeline.Timelines;
import throughline.engine.timeline.Transcript;

class MovedRecordsTest {
  @TempDir Path folder;

  /** Interactions by the name of their record, and whose each record is; the plain truth. */
  private final List<Interaction> log = new ArrayList<>();

  private final Map<String, String> owners = new HashMap<>();
  private final List<Move> moves = new ArrayList<>();

  @Test
  void areReadWithTheCustomerThatTheyHaveNow() {
    long seed = System.nanoTime();
    System.out.println("MovedRecordsTest: seed " + seed);
    Random random = new Random(seed);
    List<Interaction> all = new RandomLog(seed).interactions(600);
    try (LakeOnDisk lake = new LakeOnDisk(folder, 5)) {
      for (int from = 0; from < all.size(); from += 100) {
        add(lake, all.subList(from, from + 100));
        for (int i = random.nextInt(6); i >= 0; i--) {
          move(lake, random);
        }
        if (random.nextInt(3) == 0) {
          lake.compacted(Moves.of(moves), moves.size(), random.nextBoolean() ? 5 : 3);
        }
        assertSame(lake, Scope.ALL);
        assertSame(lake, Scope.ALL.within(new Period(1704100000000L, 1704200000000L)));
      }
      lake.compacted(Moves.of(moves), moves.size(), 5);
      assertThat(transcript(lake.timelines(Moves.NONE, 2), Scope.ALL))
          .isEqualTo(transcript(truth(), Scope.ALL));
    }
  }

  @Test
  void wouldBeMissedWithoutTheirMoves() {
    List<Interaction> all = new RandomLog(1).interactions(100);
    try (LakeOnDisk lake = new LakeOnDisk(folder, 5)) {
      add(lake, all);
      move(lake, new Random(1));
      assertThat(transcript(lake.timelines(Moves.NONE, 2), Scope.ALL))
          .isNotEqualTo(transcript(truth(), Scope.ALL));
    }
  }

  @Test
  void ofAnErasedPersonAreNotSeenAndNotKept() {
    List<Interaction> all = new RandomLog(2).interactions(100);
    try (LakeOnDisk lake = new LakeOnDisk(folder, 5)) {
      add(lake, all);
      long erased = lake.words.customers.find(all.get(7).customer());
      Moves mask = Moves.of(List.of(new Move(erased, erased, Move.NOBODY)));
      owners.remove(all.get(7).customer());
      assertSame(lake.timelines(mask, 2), Scope.ALL);
      lake.compacted(mask, 1, 5);
      assertSame(lake.timelines(Moves.NONE, 2), Scope.ALL);
    }
  }

  @Test
  void areReadWithoutTheInteractionsThatWereRetracted() {
    List<Interaction> all = new RandomLog(3).interactions(100);
    try (LakeOnDisk lake = new LakeOnDisk(folder, 5)) {
      add(lake, all);
      long customer = lake.words.customers.find(log.remove(7).customer());
      Moves retracted = Moves.of(moves, List.of(new Retraction(8, customer)));
      assertSame(lake.timelines(retracted, 2), Scope.ALL);
      lake.compacted(retracted, 1, 5);
      assertSame(lake.timelines(Moves.NONE, 2), Scope.ALL);
    }
  }

  private void add(LakeOnDisk lake, List<Interaction> more) {
    log.addAll(more);
    more.forEach(one -> owners.putIfAbsent(one.customer(), one.customer()));
    lake.plus(more, moves.size());
  }

  /** A record goes to another customer, or back to where it was first. */
  private void move(LakeOnDisk lake, Random random) {
    List<String> records = owners.keySet().stream().sorted().toList();
    String record = records.get(random.nextInt(records.size()));
    String to = random.nextInt(3) == 0 ? record : records.get(random.nextInt(records.size()));
    String from = owners.put(record, to);
    long moved = lake.words.customers.find(record);
    moves.add(new Move(moved, lake.words.customers.find(from), lake.words.customers.find(to)));
    lake.words.owners.put(moved, (long) lake.words.customers.find(to));
  }

  private void assertSame(LakeOnDisk lake, Scope scope) {
    List<Move> since =
        moves.subList((int) lake.files.current().oldestIdentityVersion(), moves.size());
    assertSame(lake.timelines(Moves.of(since), 2), scope);
  }

  private void assertSame(Timelines timelines, Scope scope) {
    assertThat(transcript(timelines, scope)).isEqualTo(transcript(truth(), scope));
  }

  private Timelines truth() {
    return InMemoryTimelines.of(
        log.stream().filter(one -> owners.containsKey(one.customer())).map(this::owned).toList());
  }

  private Interaction owned(Interaction one) {
    return new Interaction(
        owners.get(one.customer()),
        one.concern(),
        one.time(),
        one.start(),
        one.labels(),
        one.sequence());
  }

  private static List<String> transcript(Timelines timelines, Scope scope) {
    return timelines.learn(new Transcript(timelines.dictionaries()), scope);
  }
}
