package throughline.engine.identity;

import java.util.ArrayList;
import java.util.List;

/**
 * Two compared fields, by their places, whose values are sometimes entered in each other's.
 *
 * @param near the level from which the first field's values are alike enough to be in their place
 * @param swapped the level that says that a value stands in the other field
 */
record Exchange(int first, int second, int near, int swapped) {

  static List<Exchange> of(Schema schema, int[] fields) {
    List<Exchange> exchanges = new ArrayList<>();
    add(exchanges, place(schema, fields, FieldKind.GIVEN_NAME), FieldKind.SURNAME, schema, fields);
    add(exchanges, place(schema, fields, FieldKind.STREET), FieldKind.ADDRESS_LINE, schema, fields);
    return exchanges;
  }

  private static void add(
      List<Exchange> exchanges, int first, FieldKind kind, Schema schema, int[] fields) {
    int second = place(schema, fields, kind);
    if (first >= 0 && second >= 0) {
      Measure measure = schema.kind(fields[first]).measure();
      exchanges.add(new Exchange(first, second, measure.named("near"), measure.named("swapped")));
    }
  }

  /** The place of the first compared field of a kind, -1 where there is none. */
  static int place(Schema schema, int[] fields, FieldKind kind) {
    for (int place = 0; place < fields.length; place++) {
      if (schema.kind(fields[place]) == kind) {
        return place;
      }
    }
    return -1;
  }
}
