package throughline.engine.identity;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Families at one address in five registers that hardly ever err. */
public final class Families {
  private final Random random;
  private final Invention invention;
  private final List<String> givenNames;
  private final List<String> surnames;
  private final List<String> streets;
  private final List<String> places;
  private int persons;

  private Families(long seed) {
    this.random = new Random(seed);
    this.invention = new Invention(random);
    this.givenNames = invention.words(300, 2);
    this.surnames = invention.words(3000, 2);
    this.streets = invention.words(1500, 3);
    this.places = invention.words(120, 3);
  }

  public static Population of(int records, long seed) {
    return new Families(seed).population(records);
  }

  private Population population(int records) {
    List<List<String>> rows = new ArrayList<>();
    List<Integer> ofRows = new ArrayList<>();
    while (rows.size() < records) {
      family(rows, ofRows);
    }
    Schema schema =
        Population.schema(
            "given_name:GIVEN_NAME",
            "surname:SURNAME",
            "date_of_birth:BIRTH_DATE",
            "sex:SEX",
            "street:STREET",
            "street_number:STREET_NUMBER",
            "postcode:POSTCODE",
            "city:PLACE",
            "phone:PHONE",
            "email:EMAIL",
            "register:SOURCE");
    List<Integer> order = new ArrayList<>();
    rows.forEach(row -> order.add(order.size()));
    Collections.shuffle(order, random);
    return new Population(schema, rows, ofRows).in(order.subList(0, records));
  }

  private void family(List<List<String>> rows, List<Integer> ofRows) {
    String surname = invention.skewed(surnames);
    int place = random.nextInt(places.size());
    List<String> home =
        List.of(
            streets.get(random.nextInt(streets.size())) + " street",
            String.valueOf(1 + random.nextInt(120)),
            String.valueOf(10_000 + place * 40 + random.nextInt(40)),
            places.get(place),
            "030" + (1_000_000 + random.nextInt(9_000_000)));
    int people = 1 + random.nextInt(5);
    LocalDate twins = born(1990);
    String parent = invention.skewed(givenNames);
    for (int one = 0; one < people; one++) {
      boolean child = one >= 2;
      String given = child && invention.happens(0.02) ? parent : invention.skewed(givenNames);
      given = one == 0 ? parent : given;
      String name = !child && one == 1 && invention.happens(0.3) ? surnames.get(1) : surname;
      boolean twin = child && !given.equals(parent) && invention.happens(0.1);
      LocalDate born = twin ? twins : born(child ? 1990 : 1955);
      person(rows, ofRows, given, name, born, home);
    }
  }

  private LocalDate born(int from) {
    return LocalDate.of(from, 1, 1).plusDays(random.nextInt(9_000));
  }

  private void person(
      List<List<String>> rows,
      List<Integer> ofRows,
      String given,
      String surname,
      LocalDate born,
      List<String> home) {
    String sex = invention.any("m", "f");
    String email =
        given + "." + surname + random.nextInt(1000) + "@" + invention.any("mail", "post") + ".com";
    int person = persons++;
    for (int register = 0; register < 5; register++) {
      if (invention.happens(0.6)) {
        List<String> row = new ArrayList<>();
        row.add(invention.garbled(given, 0.01));
        row.add(invention.garbled(surname, 0.01));
        row.add(invention.happens(0.005) ? "" : born.toString());
        row.add(sex);
        row.addAll(home.subList(0, 4));
        row.add(invention.happens(0.3) ? "" : home.get(4));
        row.add(invention.happens(0.5) ? "" : email);
        row.add("register " + register);
        rows.add(row);
        ofRows.add(person);
      }
    }
  }
}
