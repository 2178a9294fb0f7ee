package throughline.simulator.world;

import java.util.List;

/** A team of a department, with its place among all teams. */
public record Team(int number, Department department, String name) {

  public static final List<Team> ALL =
      List.of(
          new Team(0, Department.SERVICE, "Service Zürich"),
          new Team(1, Department.SERVICE, "Service Bern"),
          new Team(2, Department.SERVICE, "Service Lausanne"),
          new Team(3, Department.SERVICE, "Service Lugano"),
          new Team(4, Department.COLLECTIONS, "Collections 1"),
          new Team(5, Department.COLLECTIONS, "Collections 2"),
          new Team(6, Department.COLLECTIONS, "Collections 3"),
          new Team(7, Department.COLLECTIONS, "Collections 4"),
          new Team(8, Department.COLLECTIONS, "Collections 5"),
          new Team(9, Department.COLLECTIONS, "Collections 6"),
          new Team(10, Department.BILLING, "Billing desk A"),
          new Team(11, Department.BILLING, "Billing desk B"),
          new Team(12, Department.FIELD, "Field east"),
          new Team(13, Department.FIELD, "Field west"));

  private static final int FIRST_COLLECTORS = 4;
  private static final int COLLECTORS = 6;

  /** The service team whose results are far above all others'. */
  public static Team excellent() {
    return ALL.get(1);
  }

  /** A service team that speaks the language; two share the German-speaking customers. */
  public static Team service(Language language, Chance chance) {
    return switch (language) {
      case DE, EN -> ALL.get(chance.below(2));
      case FR -> ALL.get(2);
      case IT -> ALL.get(3);
    };
  }

  /** The collectors who look after an account, for good. */
  public static Team collectors(Account account) {
    return ALL.get(FIRST_COLLECTORS + account.number() % COLLECTORS);
  }

  /** The collectors of that place among the teams of collectors. */
  public static Team collectors(int place) {
    return ALL.get(FIRST_COLLECTORS + place);
  }

  public static Team billing(Account account) {
    return ALL.get(10 + account.number() % 2);
  }

  public static Team field(Address address) {
    return ALL.get(address.place().area() < 10 ? 12 : 13);
  }

  @Override
  public String toString() {
    return name;
  }
}
