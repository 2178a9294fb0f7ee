package throughline.engine.identity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** People who stand once in each of two registers, with a few errors in the second one. */
final class TwoRegisters {
  private static final int MOST_ERRORS = 4;
  private static final int GIVEN = 0;
  private static final int SURNAME = 1;
  private static final int NUMBER = 2;
  private static final int POSTCODE = 6;
  private static final int STATE = 7;
  private static final int BORN = 8;
  private static final int INSURANCE = 9;

  private final Random random;
  private final Invention invention;
  private final List<String> givenNames;
  private final List<String> surnames;
  private final List<String> streets;
  private final List<String> places;

  private TwoRegisters(long seed) {
    this.random = new Random(seed);
    this.invention = new Invention(random);
    this.givenNames = invention.words(500, 2);
    this.surnames = invention.words(2_500, 2);
    this.streets = invention.words(2_000, 2);
    this.places = invention.words(900, 3);
  }

  static Population of(int people, long seed) {
    return new TwoRegisters(seed).population(people);
  }

  private Population population(int people) {
    List<List<String>> rows = new ArrayList<>();
    List<Integer> persons = new ArrayList<>();
    for (int person = 0; person < people; person++) {
      List<String> first = person();
      rows.add(first);
      rows.add(copied(first));
      persons.addAll(List.of(person, person));
    }
    Schema schema =
        Population.schema(
            "given_name:GIVEN_NAME",
            "surname:SURNAME",
            "street_number:STREET_NUMBER",
            "address_1:STREET",
            "address_2:ADDRESS_LINE",
            "suburb:PLACE",
            "postcode:POSTCODE",
            "state:REGION",
            "date_of_birth:BIRTH_DATE",
            "soc_sec_id:IDENTIFIER");
    List<Integer> order = new ArrayList<>();
    rows.forEach(row -> order.add(order.size()));
    Collections.shuffle(order, random);
    return new Population(schema, rows, persons).in(order);
  }

  private List<String> person() {
    LocalDate born = LocalDate.of(1900, 1, 1).plusDays(random.nextInt(36_500));
    int place = random.nextInt(places.size());
    return List.of(
        orMissing(0.02, invention.skewed(givenNames)),
        orMissing(0.01, invention.skewed(surnames)),
        orMissing(0.03, String.valueOf(1 + random.nextInt(200))),
        streets.get(random.nextInt(streets.size())) + invention.any(" street", " place", " road"),
        orMissing(0.4, invention.skewed(streets) + " " + invention.any("village", "park", "flat")),
        places.get(place),
        String.valueOf(2_000 + place * 3 + random.nextInt(3)),
        orMissing(0.05, List.of("nsw", "vic", "qld", "wa", "sa").get(place % 5)),
        orMissing(0.05, born.toString().replace("-", "")),
        String.valueOf(1_000_000 + random.nextInt(9_000_000)));
  }

  private String orMissing(double chance, String value) {
    return invention.happens(chance) ? "" : value;
  }

  private List<String> copied(List<String> first) {
    List<String> copy = new ArrayList<>(first);
    int errors = 1 + random.nextInt(MOST_ERRORS);
    for (int error = 0; error < errors; error++) {
      int field = random.nextInt(copy.size());
      if (invention.happens(0.1)) {
        Collections.swap(copy, GIVEN, SURNAME);
      } else if (invention.happens(0.15)) {
        copy.set(field, "");
      } else {
        copy.set(field, written(field, first.get(field)));
      }
    }
    return copy;
  }

  private String written(int field, String value) {
    return switch (field) {
      case NUMBER, POSTCODE, INSURANCE -> digits(value);
      case STATE -> invention.any("nsw", "vic", "qld");
      case BORN ->
          value.isEmpty() ? "" : value.substring(0, 6) + "%02d".formatted(1 + random.nextInt(28));
      default -> invention.typed(value);
    };
  }

  private String digits(String value) {
    if (value.length() < 2) {
      return value;
    }
    int at = random.nextInt(value.length() - 1);
    return value.substring(0, at) + random.nextInt(10) + value.substring(at + 1);
  }
}
