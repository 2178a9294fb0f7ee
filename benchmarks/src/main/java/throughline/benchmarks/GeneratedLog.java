package throughline.benchmarks;

import java.util.SplittableRandom;
import java.util.function.Consumer;
import throughline.engine.timeline.Columns;
import throughline.engine.timeline.Dictionaries;
import throughline.engine.timeline.Dimension;
import throughline.lake.LakeRow;

/**
 * A company's log as large as wanted: most customers have a few interactions and some have
 * hundreds, in concerns that each begin in one department and are handed on, answered after minutes
 * or days. The same seed gives the same log.
 */
final class GeneratedLog {
  private static final int DEPARTMENTS = 9;
  private static final int TOUCHPOINTS_A_DEPARTMENT = 8;
  private static final int TEAMS_A_DEPARTMENT = 5;
  private static final int RESOURCES_A_TEAM = 12;
  private static final int CHANNELS = 8;
  private static final int TOPICS = 60;
  private static final long BEGIN = 1_672_531_200_000L;
  private static final long TWO_YEARS = 63_072_000_000L;
  private static final long STRIDE = 2_147_483_647L;

  private final SplittableRandom random;
  private final long interactions;
  private long made;
  private long concerns;

  GeneratedLog(long seed, long interactions) {
    random = new SplittableRandom(seed);
    this.interactions = interactions;
  }

  Dictionaries dictionaries() {
    Dictionaries dictionaries = new Dictionaries();
    label(dictionaries, Dimension.DEPARTMENT, DEPARTMENTS);
    label(dictionaries, Dimension.TOUCHPOINT, DEPARTMENTS * TOUCHPOINTS_A_DEPARTMENT);
    label(dictionaries, Dimension.TEAM, DEPARTMENTS * TEAMS_A_DEPARTMENT);
    label(dictionaries, Dimension.RESOURCE, DEPARTMENTS * TEAMS_A_DEPARTMENT * RESOURCES_A_TEAM);
    label(dictionaries, Dimension.CHANNEL, CHANNELS);
    label(dictionaries, Dimension.TOPIC, TOPICS);
    label(dictionaries, Dimension.SOURCE, DEPARTMENTS);
    return dictionaries;
  }

  private static void label(Dictionaries dictionaries, Dimension dimension, int count) {
    for (int code = 1; code <= count; code++) {
      dictionaries.of(dimension).code(dimension.name() + " " + code);
    }
  }

  /** Every interaction, customers in no order that the lake could profit from. */
  void forEach(Consumer<LakeRow> taker) {
    long customers = Math.max(1, interactions / 9);
    for (long i = 0; made < interactions; i++) {
      long customer = 1 + i * STRIDE % customers;
      int size = 1 + (int) (3 / Math.pow(1 - random.nextDouble() * 0.9999, 0.55));
      while (size > 0 && made < interactions) {
        size -= concern(customer, size, taker);
      }
    }
  }

  private int concern(long customer, int most, Consumer<LakeRow> taker) {
    int count = Math.min(most, 1 + random.nextInt(7));
    long concern = ++concerns;
    int topic = 1 + Math.min(random.nextInt(TOPICS), random.nextInt(TOPICS));
    int department = 1 + topic % DEPARTMENTS;
    long time = BEGIN + random.nextLong(TWO_YEARS);
    for (int i = 0; i < count && made < interactions; i++) {
      taker.accept(row(customer, concern, time, department, topic, touchpoint(topic, i)));
      if (random.nextInt(4) == 0) {
        department = 1 + (department + random.nextInt(2)) % DEPARTMENTS;
      }
      time += (long) (60_000 / Math.pow(1 - random.nextDouble(), 1.1)) % (30L * 86_400_000);
    }
    return count;
  }

  /** Most concerns of a topic go the usual way, so variants repeat as they do in real logs. */
  private int touchpoint(int topic, int place) {
    return random.nextInt(8) == 0
        ? random.nextInt(TOUCHPOINTS_A_DEPARTMENT)
        : (topic + place) % TOUCHPOINTS_A_DEPARTMENT;
  }

  private LakeRow row(
      long customer, long concern, long time, int department, int topic, int touchpoint) {
    int[] codes = new int[Dimension.values().length];
    int team = (department - 1) * TEAMS_A_DEPARTMENT + 1 + random.nextInt(TEAMS_A_DEPARTMENT);
    codes[Dimension.DEPARTMENT.ordinal()] = department;
    codes[Dimension.SOURCE.ordinal()] = department;
    codes[Dimension.TEAM.ordinal()] = team;
    codes[Dimension.RESOURCE.ordinal()] =
        (team - 1) * RESOURCES_A_TEAM + 1 + random.nextInt(RESOURCES_A_TEAM);
    codes[Dimension.TOUCHPOINT.ordinal()] =
        (department - 1) * TOUCHPOINTS_A_DEPARTMENT + 1 + touchpoint;
    codes[Dimension.CHANNEL.ordinal()] = 1 + random.nextInt(CHANNELS);
    codes[Dimension.TOPIC.ordinal()] = topic;
    codes[Dimension.DIRECTION.ordinal()] = random.nextInt(3);
    codes[Dimension.PURPOSE.ordinal()] = random.nextInt(4) == 0 ? 2 : 1;
    long start = random.nextInt(3) == 0 ? time - random.nextInt(600_000) : Columns.NO_START;
    return new LakeRow(customer, customer, time, start, concern, made, ++made, codes);
  }
}
