package throughline.engine.identity;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Fields of whole names in their parts: a schema with a given name and a surname in place of the
 * whole name, and the values that go with it. Parts that a record says by themselves come first.
 */
public final class WholeNames {
  private static final int NONE = -1;

  private final Schema read;
  private final Schema schema;
  private final int whole;
  private final int given;
  private final int surname;

  private WholeNames(Schema read) {
    int place = place(read, FieldKind.FULL_NAME);
    boolean parted = place != NONE && read.fields().get(place).mostPerCustomer() == 0;
    this.read = read;
    this.whole = parted && hasRoom(read) ? place : NONE;
    this.schema = whole == NONE ? read : parted(read, whole);
    this.given = place(schema, FieldKind.GIVEN_NAME);
    this.surname = place(schema, FieldKind.SURNAME);
  }

  public static WholeNames of(Schema read) {
    return new WholeNames(read);
  }

  private static boolean hasRoom(Schema schema) {
    return schema.fields().stream().filter(field -> field.kind().isCompared()).count()
        < Schema.MOST_COMPARED;
  }

  private static int place(Schema schema, FieldKind kind) {
    for (int field = 0; field < schema.size(); field++) {
      if (schema.kind(field) == kind) {
        return field;
      }
    }
    return NONE;
  }

  private static Schema parted(Schema read, int whole) {
    String name = read.fields().get(whole).name();
    List<Field> fields = new ArrayList<>(read.fields());
    fields.remove(whole);
    if (place(read, FieldKind.SURNAME) == NONE) {
      fields.add(whole, new Field(name + " (surname)", FieldKind.SURNAME));
    }
    if (place(read, FieldKind.GIVEN_NAME) == NONE) {
      fields.add(whole, new Field(name + " (given name)", FieldKind.GIVEN_NAME));
    }
    return new Schema(fields);
  }

  /** What is compared. */
  public Schema schema() {
    return schema;
  }

  /** A record's values for what is compared, from its values for what is read. */
  public List<@Nullable String> values(List<? extends @Nullable String> row) {
    List<@Nullable String> values = new ArrayList<>(row);
    if (whole == NONE) {
      return values;
    }
    String name = values.remove(whole);
    if (place(read, FieldKind.SURNAME) == NONE) {
      values.add(whole, null);
    }
    if (place(read, FieldKind.GIVEN_NAME) == NONE) {
      values.add(whole, null);
    }
    if (name != null && isNothing(values.get(given)) && isNothing(values.get(surname))) {
      WrittenName parts = WrittenName.of(name);
      values.set(given, parts.given());
      values.set(surname, parts.surname());
    }
    return values;
  }

  private static boolean isNothing(@Nullable String value) {
    return value == null || value.isBlank();
  }
}
