package throughline.simulator.world;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;

/** The people that the company serves, made account by account so that millions need no memory. */
public final class Population {

  /** Everything that makes a population, so that the same settings make the same people. */
  public record Settings(long seed, int customers, LocalDate from) {}

  private static final List<String> DOMAINS =
      List.of("webpost.example", "mail.example", "postfach.example", "posta.example");

  private final Settings settings;
  private final Names names = new Names();
  private final Places places = new Places();

  public Population(Settings settings) {
    this.settings = settings;
  }

  public Places places() {
    return places;
  }

  /** Calls back with every account and the chance that decides its life. */
  public void forEach(BiConsumer<Account, Chance> each) {
    int people = 0;
    for (int number = 1; people < settings.customers(); number++) {
      Chance chance = Chance.of(settings.seed(), number);
      Segment segment = Segment.any(chance);
      int size = Math.min(segment.people(chance), settings.customers() - people);
      each.accept(account(number, segment, people(people, size, segment, chance), chance), chance);
      people += size;
    }
  }

  private Account account(int number, Segment segment, List<Person> people, Chance chance) {
    Set<Product> products = products(chance);
    return new Account(
        number,
        segment,
        segment.isBusiness() ? companyName(people.get(0), chance) : people.get(0).family(),
        people,
        places.address(places.anyIn(people.get(0).language(), chance), chance),
        settings.from().minusDays((long) (365 * chance.between(-1.5, 14.0))),
        products,
        products.contains(Product.INTERNET) ? router(chance) : "",
        chance.happens(segment == Segment.SENIOR ? 0.7 : 0.25));
  }

  private static String router(Chance chance) {
    return chance.happens(0.4) ? Router.FAULTY : chance.pick(Router.SOUND);
  }

  private static Set<Product> products(Chance chance) {
    Set<Product> products = EnumSet.noneOf(Product.class);
    if (chance.happens(0.8)) {
      products.add(Product.ELECTRICITY);
    }
    if (chance.happens(0.62) || products.isEmpty()) {
      products.add(Product.INTERNET);
    }
    if (chance.happens(0.35)) {
      products.add(Product.MOBILE);
    }
    return products;
  }

  private static String companyName(Person owner, Chance chance) {
    return switch (owner.language()) {
      case DE ->
          chance.pick(
              owner.family() + " & Partner GmbH",
              "Schreinerei " + owner.family(),
              "Garage " + owner.family() + " AG",
              "Bäckerei " + owner.family(),
              owner.family() + " Treuhand AG");
      case FR ->
          chance.pick(
              "Boulangerie " + owner.family() + " Sàrl",
              owner.family() + " Frères SA",
              "Fiduciaire " + owner.family(),
              "Atelier " + owner.family());
      case IT ->
          chance.pick(
              "Pasticceria " + owner.family(),
              owner.family() + " Impianti SA",
              "Studio " + owner.family() + " Sagl");
      case EN -> chance.pick(owner.family() + " Consulting Ltd", owner.family() + " & Daughters");
    };
  }

  private List<Person> people(int before, int size, Segment segment, Chance chance) {
    Names.Culture culture = names.culture(chance);
    Language language = chance.pick(culture.languages());
    String family = chance.pick(culture.families());
    List<Person> people = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      Names.Culture own =
          chance.happens(segment.isBusiness() ? 0.8 : 0.12) ? names.culture(chance) : culture;
      String surname = own.equals(culture) ? family : chance.pick(own.families());
      people.add(person(before + i + 1, i, segment, own, surname, language, chance));
    }
    return people;
  }

  private Person person(
      int number,
      int place,
      Segment segment,
      Names.Culture culture,
      String family,
      Language language,
      Chance chance) {
    String given = chance.pick((number + place) % 2 == 0 ? culture.women() : culture.men());
    return new Person(
        number,
        given,
        family,
        birthYear(segment, place, chance),
        language,
        email(number, given, family, chance),
        role(segment, place),
        chance.unit(),
        Math.min(1, 0.5 + chance.unit() * 0.7));
  }

  private int birthYear(Segment segment, int place, Chance chance) {
    int year = settings.from().getYear();
    return switch (segment) {
      case SENIOR -> year - chance.between(66, 92);
      case FAMILY -> year - (place < 2 ? chance.between(30, 52) : chance.between(14, 22));
      case SINGLE, COUPLE -> year - chance.between(21, 64);
      case SMALL_BUSINESS, COMPANY -> year - chance.between(26, 63);
    };
  }

  private static BuyerRole role(Segment segment, int place) {
    if (place == 0) {
      return BuyerRole.DECIDES;
    }
    if (segment.isBusiness()) {
      return switch (place) {
        case 1 -> BuyerRole.PAYS;
        case 2 -> BuyerRole.USES;
        default -> BuyerRole.INFLUENCES;
      };
    }
    return place == 1 ? BuyerRole.INFLUENCES : BuyerRole.USES;
  }

  private static String email(int number, String given, String family, Chance chance) {
    String first = Names.plain(given);
    String last = Names.plain(family);
    String start =
        switch (chance.below(4)) {
          case 0 -> first + "." + last;
          case 1 -> first.charAt(0) + "." + last;
          case 2 -> last + "." + first;
          default -> first + "_" + last;
        };
    // The number makes it unique without remembering millions of addresses.
    return start + Integer.toString(number, 36) + "@" + chance.pick(DOMAINS);
  }
}
