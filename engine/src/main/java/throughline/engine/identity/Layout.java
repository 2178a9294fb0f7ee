package throughline.engine.identity;

/** The compared fields of a schema by their places in a pattern, each with its parent. */
final class Layout {
  private final Schema schema;
  private final int[] fields;
  private final int[] parents;

  Layout(Schema schema) {
    this.schema = schema;
    this.fields = Comparer.compared(schema);
    this.parents = new int[fields.length];
    for (int place = 0; place < fields.length; place++) {
      parents[place] = parent(place);
    }
  }

  // What mostly follows from the other: the place from the postcode, the sex from the given name.
  private int parent(int place) {
    return switch (kind(place)) {
      case PLACE -> Exchange.place(schema, fields, FieldKind.POSTCODE);
      case REGION -> firstOf(FieldKind.POSTCODE, FieldKind.PLACE);
      case SEX -> Exchange.place(schema, fields, FieldKind.GIVEN_NAME);
      case STREET -> firstOf(FieldKind.POSTCODE, FieldKind.PLACE);
      case FULL_NAME -> Exchange.place(schema, fields, FieldKind.SURNAME);
      default -> -1;
    };
  }

  private int firstOf(FieldKind one, FieldKind other) {
    int place = Exchange.place(schema, fields, one);
    return place >= 0 ? place : Exchange.place(schema, fields, other);
  }

  int size() {
    return fields.length;
  }

  int field(int place) {
    return fields[place];
  }

  String name(int place) {
    return schema.fields().get(fields[place]).name();
  }

  FieldKind kind(int place) {
    return schema.kind(fields[place]);
  }

  Measure measure(int place) {
    return kind(place).measure();
  }

  boolean hasParent(int place) {
    return parents[place] >= 0;
  }

  int parentOf(int place) {
    return parents[place];
  }

  /** 1 where the pair agrees in the field's parent, else 0. */
  int context(long pattern, int place) {
    int parent = parents[place];
    return parent >= 0 && Comparer.level(pattern, parent) == measure(parent).same() ? 1 : 0;
  }

  boolean hasHomes() {
    return schema.hasHomes();
  }
}
