package throughline.engine.identity;

import java.util.List;

/** What the fields of the records mean. */
public record Schema(List<Field> fields) {
  /** A pair's levels are kept in 64 bits, three for each field. */
  public static final int MOST_COMPARED = 21;

  public Schema {
    fields = List.copyOf(fields);
    if (fields.stream().filter(field -> field.kind().isCompared()).count() > MOST_COMPARED) {
      throw new IllegalArgumentException(
          "At most %d fields can be compared.\nMaybe ignore some.".formatted(MOST_COMPARED));
    }
  }

  int size() {
    return fields.size();
  }

  FieldKind kind(int field) {
    return fields.get(field).kind();
  }

  /** Whether some field says where people live. */
  public boolean hasHomes() {
    return fields.stream().anyMatch(field -> field.kind().isOfHome());
  }
}
