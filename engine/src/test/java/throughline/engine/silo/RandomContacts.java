package throughline.engine.silo;

import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import throughline.engine.timeline.Dictionary;
import throughline.engine.timeline.Direction;
import throughline.engine.timeline.Interaction;
import throughline.engine.timeline.Purpose;
import throughline.engine.timeline.RandomLog;

/** Random logs in which some interactions are contacts, of all directions and purposes. */
final class RandomContacts {
  private RandomContacts() {}

  static List<Interaction> log(long seed) {
    Random random = new Random(seed);
    return new RandomLog(seed)
        .interactions(3 + random.nextInt(400)).stream().map(one -> contact(one, random)).toList();
  }

  private static Interaction contact(Interaction one, Random random) {
    if (random.nextInt(4) == 0) {
      return one;
    }
    Interaction contact = one.with(Direction.values()[random.nextInt(2)]);
    return random.nextInt(5) == 0
        ? contact
        : contact.with(Purpose.values()[random.nextInt(Purpose.values().length)]);
  }

  /** The codes of labels; what a log does not know is left out. */
  static BitSet codes(Dictionary dictionary, Collection<String> labels) {
    BitSet codes = new BitSet();
    labels.stream().mapToInt(dictionary::find).filter(code -> code > 0).forEach(codes::set);
    return codes;
  }
}
