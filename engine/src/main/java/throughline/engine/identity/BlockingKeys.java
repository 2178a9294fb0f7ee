package throughline.engine.identity;

import java.util.ArrayList;
import java.util.List;
import throughline.engine.identity.BlockingKey.Part;

/** The keys that a schema offers, narrow ones first. Which are used depends on what they cost. */
final class BlockingKeys {
  private static final String NARROW =
      """
      IDENTIFIER
      EMAIL
      PHONE
      GIVEN_NAME SURNAME BIRTH_DATE:YEAR
      GIVEN_NAME SURNAME POSTCODE
      GIVEN_NAME SURNAME PLACE
      GIVEN_NAME:SOUND SURNAME:SOUND BIRTH_DATE:YEAR
      BIRTH_DATE SURNAME:SOUND
      BIRTH_DATE GIVEN_NAME:SOUND
      BIRTH_DATE GIVEN_NAME:FIRST
      BIRTH_DATE SURNAME:FIRST
      BIRTH_DATE POSTCODE
      BIRTH_DATE PLACE
      FULL_NAME
      EMAIL:LOCAL
      EMAIL:LETTERS
      FULL_NAME:SOUND BIRTH_DATE:YEAR
      FULL_NAME:LETTERS
      BIRTH_DATE FULL_NAME:START
      GIVEN_NAME SURNAME
      GIVEN_NAME:SOUND SURNAME:SOUND
      SURNAME:SOUND BIRTH_DATE:MONTH_DAY
      GIVEN_NAME:SOUND BIRTH_DATE:MONTH_DAY
      SURNAME:SOUND BIRTH_DATE:YEAR_MONTH
      GIVEN_NAME:SOUND BIRTH_DATE:YEAR_MONTH
      SURNAME:SOUND POSTCODE
      GIVEN_NAME:SOUND POSTCODE
      POSTCODE BIRTH_DATE:YEAR
      STREET STREET_NUMBER
      STREET SURNAME:SOUND
      STREET GIVEN_NAME:SOUND
      STREET BIRTH_DATE:YEAR
      STREET ADDRESS_LINE
      ADDRESS_LINE SURNAME:SOUND
      ADDRESS_LINE GIVEN_NAME:SOUND
      ADDRESS_LINE BIRTH_DATE:YEAR
      SURNAME:SOUND GIVEN_NAME:START
      SURNAME:START GIVEN_NAME:SOUND
      SURNAME:SOUND BIRTH_DATE:YEAR
      SURNAME:START BIRTH_DATE:YEAR_MONTH
      PLACE SURNAME:SOUND GIVEN_NAME:FIRST
      GIVEN_NAME:LETTERS SURNAME:LETTERS
      POSTCODE OTHER
      OTHER SURNAME:SOUND PLACE
      POSTCODE STREET_NUMBER
      FULL_NAME:START POSTCODE
      BIRTH_DATE
      PLACE BIRTH_DATE:YEAR_MONTH
      PLACE BIRTH_DATE:MONTH_DAY
      SURNAME:SOUND PLACE
      SURNAME:START PLACE
      GIVEN_NAME:SOUND PLACE
      SURNAME
      GIVEN_NAME:SOUND BIRTH_DATE:YEAR
      SURNAME:LETTERS
      SURNAME:SOUND
      ADDRESS_LINE
      STREET
      POSTCODE
      GIVEN_NAME:LETTERS
      GIVEN_NAME:SOUND
      SURNAME:START
      PLACE BIRTH_DATE:YEAR
      EMAIL:START
      SURNAME:START BIRTH_DATE:YEAR
      GIVEN_NAME:START BIRTH_DATE:YEAR
      GIVEN_NAME:FIRST SURNAME:FIRST BIRTH_DATE:YEAR
      GIVEN_NAME:FIRST BIRTH_DATE:YEAR_MONTH
      SURNAME:FIRST BIRTH_DATE:YEAR_MONTH
      BIRTH_DATE:MONTH_DAY
      BIRTH_DATE:YEAR_MONTH
      PLACE:LETTERS BIRTH_DATE:YEAR
      OTHER OTHER
      OTHER:SOUND OTHER:SOUND
      OTHER:START OTHER:START
      """;

  private BlockingKeys() {}

  static List<BlockingKey> of(Schema schema) {
    List<BlockingKey> keys = new ArrayList<>();
    for (String line : NARROW.split("\n", -1)) {
      if (!line.isEmpty()) {
        add(keys, List.of(), line.split(" ", -1), schema);
      }
    }
    return keys;
  }

  // Of several fields of one kind any two make a key once, in their order.
  private static boolean isTaken(List<Part> begun, int field, FieldKind kind, Schema schema) {
    return begun.stream()
        .anyMatch(part -> schema.kind(part.field()) == kind && part.field() >= field);
  }

  private static void add(
      List<BlockingKey> keys, List<Part> begun, String[] wanted, Schema schema) {
    if (begun.size() == wanted.length) {
      keys.add(new BlockingKey(begun));
      return;
    }
    String[] part = wanted[begun.size()].split(":", -1);
    FieldKind kind = FieldKind.valueOf(part[0]);
    Trait trait = part.length == 1 ? Trait.TEXT : Trait.valueOf(part[1]);
    for (int field = 0; field < schema.size(); field++) {
      if (schema.kind(field) == kind && !isTaken(begun, field, kind, schema)) {
        List<Part> longer = new ArrayList<>(begun);
        longer.add(new Part(field, trait));
        add(keys, longer, wanted, schema);
      }
    }
  }
}
