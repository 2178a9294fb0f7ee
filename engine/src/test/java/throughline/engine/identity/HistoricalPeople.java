package throughline.engine.identity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Persons of history with up to 21 records each, written down by many hands with many errors. */
public final class HistoricalPeople {
  private static final String[] NICKNAMED = {
    "william",
    "john",
    "thomas",
    "henry",
    "elizabeth",
    "margaret",
    "robert",
    "edward",
    "james",
    "richard",
    "charles",
    "mary",
    "george",
    "joseph",
    "frederick",
    "catherine",
    "alexander"
  };

  private final Random random;
  private final Invention invention;
  private final List<String> givenNames = new ArrayList<>();
  private final List<String> surnames;
  private final List<String> places;
  private final List<String> occupations;

  private HistoricalPeople(long seed, int records) {
    this.random = new Random(seed);
    this.invention = new Invention(random);
    this.givenNames.addAll(List.of(NICKNAMED));
    this.givenNames.addAll(invention.words(350, 2));
    this.surnames = invention.words(Math.max(500, records / 20), 2);
    this.places = invention.words(220, 3);
    this.occupations = invention.words(90, 3);
  }

  public static Population of(int records, long seed) {
    return new HistoricalPeople(seed, records).population(records);
  }

  private Population population(int records) {
    List<List<String>> rows = new ArrayList<>();
    List<Integer> persons = new ArrayList<>();
    for (int person = 0; rows.size() < records; person++) {
      List<String> truth = person();
      int copies = 1 + (int) (20 * Math.pow(random.nextDouble(), 1.2));
      for (int copy = 0; copy < copies && rows.size() < records; copy++) {
        rows.add(copy == 0 ? truth : written(truth));
        persons.add(person);
      }
    }
    Schema schema =
        Population.schema(
            "first_name:GIVEN_NAME",
            "surname:SURNAME",
            "dob:BIRTH_DATE",
            "birth_place:PLACE",
            "postcode_fake:POSTCODE",
            "gender:SEX",
            "occupation:OTHER");
    List<Integer> order = new ArrayList<>();
    rows.forEach(row -> order.add(order.size()));
    Collections.shuffle(order, random);
    return new Population(schema, rows, persons).in(order);
  }

  private List<String> person() {
    int given = (int) (Math.pow(random.nextDouble(), 2.5) * givenNames.size());
    LocalDate born = LocalDate.of(1600, 1, 1).plusDays(random.nextInt(120_000));
    String place = invention.skewed(places);
    return List.of(
        givenNames.get(given),
        invention.skewed(surnames),
        invention.happens(0.3) ? born.withDayOfYear(1).toString() : born.toString(),
        place,
        postcode(place, random.nextInt(40)),
        given % 3 == 0 ? "female" : "male",
        invention.skewed(occupations));
  }

  private String postcode(String place, int number) {
    int district = Math.floorMod(place.hashCode(), 30) + number % 5;
    return place.substring(0, 2)
        + district
        + " "
        + number % 9
        + "abdefghjlnp".charAt(number % 11)
        + "xwqrst".charAt(number % 6);
  }

  private List<String> written(List<String> truth) {
    double care = 0.3 + 2 * Math.pow(random.nextDouble(), 2);
    List<String> row = new ArrayList<>();
    row.add(name(given(truth.get(0), care), care));
    row.add(name(surname(truth.get(1), care), care));
    row.add(date(truth.get(2), care));
    row.add(place(truth.get(3), care));
    row.add(invention.happens(0.1 * care) ? "" : nearby(truth.get(3), truth.get(4), care));
    row.add(invention.happens(0.15 * care) ? "" : truth.get(5));
    row.add(invention.happens(0.2 * care) ? "" : occupation(truth.get(6), care));
    return row;
  }

  private String given(String given, double care) {
    if (invention.happens(0.1 * care)) {
      return switch (given) {
        case "william" -> invention.any("bill", "will", "wm");
        case "john" -> "jack";
        case "thomas" -> "tom";
        case "elizabeth" -> invention.any("eliza", "bess", "liz");
        case "henry" -> "harry";
        default -> invention.any(given.substring(0, 1), given.substring(0, 3));
      };
    }
    return invention.happens(0.04 * care) ? invention.skewed(givenNames) : given;
  }

  private String surname(String surname, double care) {
    return invention.happens(0.08 * care) ? invention.skewed(surnames) : surname;
  }

  private String name(String name, double care) {
    return invention.happens(0.06 * care) ? "" : invention.garbled(name, 0.12 * care);
  }

  private String date(String date, double care) {
    if (invention.happens(0.12 * care)) {
      return "";
    }
    if (invention.happens(0.08 * care)) {
      return date.substring(0, 4) + "-01-01";
    }
    LocalDate born = LocalDate.parse(date);
    return invention.happens(0.15 * care)
        ? born.plusDays(Math.round(random.nextGaussian() * 200)).toString()
        : date;
  }

  private String place(String place, double care) {
    if (invention.happens(0.1 * care)) {
      return invention.skewed(places);
    }
    return invention.happens(0.1 * care) ? "" : invention.garbled(place, 0.05 * care);
  }

  private String nearby(String place, String postcode, double care) {
    return invention.happens(0.25 * care) ? postcode(place, random.nextInt(40)) : postcode;
  }

  private String occupation(String occupation, double care) {
    return invention.happens(0.12 * care) ? invention.skewed(occupations) : occupation;
  }
}
