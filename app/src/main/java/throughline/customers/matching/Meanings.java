package throughline.customers.matching;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import throughline.engine.identity.Field;
import throughline.engine.identity.FieldKind;
import throughline.engine.identity.Schema;
import throughline.engine.identity.SchemaGuess;
import throughline.engine.identity.WrittenName;

/** What the attributes of records mean for telling who is who, by the attributes' names. */
public record Meanings(Map<String, FieldKind> kinds) {
  private static final Set<FieldKind> SHARED =
      Set.of(
          FieldKind.GIVEN_NAME,
          FieldKind.SURNAME,
          FieldKind.BIRTH_DATE,
          FieldKind.EMAIL,
          FieldKind.PHONE,
          FieldKind.STREET,
          FieldKind.STREET_NUMBER,
          FieldKind.ADDRESS_LINE,
          FieldKind.PLACE,
          FieldKind.POSTCODE,
          FieldKind.REGION,
          FieldKind.SEX);

  public Meanings {
    kinds = java.util.Collections.unmodifiableMap(new TreeMap<>(kinds));
  }

  /** What names alone suggest; a value proves nothing of what its name does not say. */
  public static Meanings guess(Collection<String> attributes) {
    Map<String, FieldKind> kinds = new TreeMap<>();
    for (String attribute : attributes) {
      FieldKind kind =
          SchemaGuess.of(List.of(attribute), List.of(List.of())).fields().get(0).kind();
      kinds.put(attribute, isUsable(kind) ? kind : FieldKind.IGNORED);
    }
    return new Meanings(kinds);
  }

  private static boolean isUsable(FieldKind kind) {
    return SHARED.contains(kind) || kind == FieldKind.FULL_NAME || kind == FieldKind.IDENTIFIER;
  }

  /** The kinds that an attribute may be given. */
  public static List<FieldKind> choices() {
    List<FieldKind> choices = new ArrayList<>();
    for (FieldKind kind : FieldKind.values()) {
      if (isUsable(kind) || kind == FieldKind.IGNORED) {
        choices.add(kind);
      }
    }
    return choices;
  }

  FieldKind of(String attribute) {
    return kinds.getOrDefault(attribute, FieldKind.IGNORED);
  }

  /**
   * The fields by which records are compared: one for each kind, one for each number.
   *
   * @param phones whether records hold phone numbers besides their attributes; where nobody has
   *     one, nothing says where people live
   */
  Schema schema(boolean phones) {
    List<Field> fields = new ArrayList<>();
    Set<FieldKind> used = new TreeSet<>(kinds.values());
    used.add(FieldKind.EMAIL);
    if (phones) {
      used.add(FieldKind.PHONE);
    }
    if (used.contains(FieldKind.FULL_NAME)) {
      used.addAll(Set.of(FieldKind.GIVEN_NAME, FieldKind.SURNAME));
    }
    if (used.contains(FieldKind.STREET)) {
      used.addAll(Set.of(FieldKind.POSTCODE, FieldKind.PLACE));
    }
    for (FieldKind kind : FieldKind.values()) {
      if (SHARED.contains(kind) && used.contains(kind)) {
        fields.add(new Field(kind.name().toLowerCase(Locale.ROOT), kind));
      }
    }
    kinds.forEach(
        (attribute, kind) -> {
          if (kind == FieldKind.IDENTIFIER && fields.size() < Schema.MOST_COMPARED) {
            fields.add(new Field(attribute, kind));
          }
        });
    return new Schema(fields);
  }

  /** A record's values, one for each field of the schema. */
  List<@Nullable String> values(
      Schema schema, Map<String, String> attributes, Collection<Held> held) {
    Map<FieldKind, String> values = new TreeMap<>();
    Map<String, String> numbers = new TreeMap<>();
    new TreeMap<>(attributes)
        .forEach(
            (name, value) -> {
              FieldKind kind = of(name);
              if (value.isBlank() || kind == FieldKind.IGNORED) {
                return;
              }
              if (kind == FieldKind.IDENTIFIER) {
                numbers.put(name, value);
              } else if (kind == FieldKind.STREET) {
                WrittenAddress.of(value).parts().forEach(values::putIfAbsent);
              } else {
                values.putIfAbsent(kind, value);
              }
            });
    held.stream().sorted(Held.ORDER).forEach(one -> values.putIfAbsent(one.kind(), one.value()));
    String whole = values.remove(FieldKind.FULL_NAME);
    if (whole != null
        && !values.containsKey(FieldKind.GIVEN_NAME)
        && !values.containsKey(FieldKind.SURNAME)) {
      WrittenName.of(whole).parts().forEach(values::put);
    }
    List<@Nullable String> row = new ArrayList<>();
    for (Field field : schema.fields()) {
      row.add(
          field.kind() == FieldKind.IDENTIFIER
              ? numbers.get(field.name())
              : values.get(field.kind()));
    }
    return row;
  }

  /** An identifier that is compared as well. */
  record Held(FieldKind kind, String value) {
    static final java.util.Comparator<Held> ORDER =
        java.util.Comparator.comparing(Held::kind).thenComparing(Held::value);
  }
}
