package throughline.engine.identity;

import java.util.List;
import java.util.stream.Collectors;

/** Parts of a record; records that agree in all of them are compared. */
record BlockingKey(List<Part> parts) {
  /** A trait of one field. */
  record Part(int field, Trait trait) {}

  BlockingKey {
    parts = List.copyOf(parts);
  }

  /** The key of a record as a number, 0 where a part is missing; names count in any order. */
  int of(Records records, int entry) {
    long key = 0;
    for (Part part : parts) {
      int code = records.code(part.field(), entry);
      long trait = code < 0 ? 0 : part.trait().of(records.lexicon(part.field()), code);
      if (trait == 0) {
        return 0;
      }
      key += salted(records, part, trait);
    }
    return number(key);
  }

  int[] ofAll(Records records) {
    long[] sums = new long[records.size()];
    boolean[] missing = new boolean[records.size()];
    for (Part part : parts) {
      long[] traits = part.trait().ofAll(records.lexicon(part.field()));
      for (int entry = 0; entry < sums.length; entry++) {
        int code = records.code(part.field(), entry);
        long trait = code < 0 ? 0 : traits[code];
        missing[entry] |= trait == 0;
        sums[entry] += salted(records, part, trait);
      }
    }
    int[] keys = new int[sums.length];
    for (int entry = 0; entry < keys.length; entry++) {
      keys[entry] = missing[entry] ? 0 : number(sums[entry]);
    }
    return keys;
  }

  // Fields that share a lexicon share the salt: given name and surname may be swapped.
  private static long salted(Records records, Part part, long trait) {
    return Hashing.spread(trait + records.schema().kind(part.field()).lexicon().ordinal());
  }

  private static int number(long key) {
    int number = (int) (Hashing.spread(key) >>> 32);
    return number == 0 ? 1 : number;
  }

  String told(Schema schema) {
    return parts.stream()
        .map(
            part ->
                schema.fields().get(part.field()).name()
                    + (part.trait() == Trait.TEXT
                        ? ""
                        : " (" + part.trait().name().toLowerCase(java.util.Locale.ROOT) + ")"))
        .collect(Collectors.joining(" + "));
  }
}
