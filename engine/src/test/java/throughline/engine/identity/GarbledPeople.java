package throughline.engine.identity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** People of whom few fields are known, each often missing, garbled or in the wrong place. */
public final class GarbledPeople {
  private final Random random;
  private final Invention invention;
  private final List<String> givenNames;
  private final List<String> surnames;
  private final List<String> places;
  private final List<String> domains;
  private final double missing;
  private final double slips;

  private GarbledPeople(long seed, double missing, double slips) {
    this.random = new Random(seed);
    this.invention = new Invention(random);
    this.givenNames = invention.words(250, 2);
    this.surnames = invention.words(1200, 2);
    this.places = invention.words(70, 3);
    this.domains = invention.words(4000, 2);
    this.missing = missing;
    this.slips = slips;
  }

  public static Population of(int records, long seed) {
    return of(records, seed, 0.2, 0.2);
  }

  public static Population of(int records, long seed, double missing, double slips) {
    return new GarbledPeople(seed, missing, slips).population(records);
  }

  private Population population(int records) {
    List<List<String>> rows = new ArrayList<>();
    List<Integer> persons = new ArrayList<>();
    for (int person = 0; rows.size() < records; person++) {
      List<String> truth = person();
      int copies = 1 + random.nextInt(7);
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
            "city:PLACE",
            "email:EMAIL");
    List<Integer> order = new ArrayList<>();
    rows.forEach(row -> order.add(order.size()));
    Collections.shuffle(order, random);
    return new Population(schema, rows, persons).in(order);
  }

  private List<String> person() {
    String given = invention.skewed(givenNames);
    String surname = invention.skewed(surnames);
    String mailbox = invention.happens(0.5) ? given + surname : given.charAt(0) + "." + surname;
    String email =
        mailbox + random.nextInt(100) + "@" + domains.get(random.nextInt(domains.size())) + ".com";
    LocalDate born = LocalDate.of(1960, 1, 1).plusDays(random.nextInt(22_000));
    return List.of(given, surname, born.toString(), invention.skewed(places), email);
  }

  private List<String> written(List<String> truth) {
    boolean swapped = invention.happens(0.06);
    List<String> row = new ArrayList<>();
    row.add(field(truth.get(swapped ? 1 : 0)));
    row.add(field(truth.get(swapped ? 0 : 1)));
    row.add(invention.happens(missing / 2) ? "" : date(truth.get(2)));
    row.add(field(truth.get(3)));
    row.add(field(truth.get(4)));
    return row;
  }

  private String field(String text) {
    return invention.happens(missing) ? "" : invention.garbled(text, slips);
  }

  private String date(String text) {
    if (!invention.happens(2 * slips)) {
      return text;
    }
    LocalDate moved = LocalDate.parse(text).plusDays(Math.round(random.nextGaussian() * 30));
    int years = invention.happens(0.3) ? random.nextInt(3) - 1 : 0;
    return moved.plusYears(invention.happens(0.1) ? 10 : years).toString();
  }
}
