package throughline.simulator.stories;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import throughline.simulator.systems.Contact;
import throughline.simulator.systems.Systems;
import throughline.simulator.words.Mood;
import throughline.simulator.world.Account;
import throughline.simulator.world.Address;
import throughline.simulator.world.Almanac;
import throughline.simulator.world.Chance;
import throughline.simulator.world.Horizon;
import throughline.simulator.world.Person;
import throughline.simulator.world.Planted;

/** One account's life with the company: what stories changed, for the stories that come later. */
public final class Life {

  private static final double SPREAD = 0.45;

  /** From when to when something was open between an account and the company. */
  private record Open(Instant from, Instant until) {

    boolean holds(Instant at) {
      return !at.isBefore(from) && at.isBefore(until);
    }
  }

  private final World world;
  private final Account account;
  private final Chance chance;
  private final Map<Person, Instant> deaths = new HashMap<>();
  private final List<Open> quiet = new ArrayList<>();
  private Address address;
  private double trust;
  private @Nullable Instant leftAt;
  private @Nullable Instant fadingFrom;

  Life(World world, Account account, Chance chance) {
    this.world = world;
    this.account = account;
    this.chance = chance;
    this.address = account.address();
    this.trust = 0.55 + 0.3 * account.decider().patience();
  }

  World world() {
    return world;
  }

  Systems systems() {
    return world.systems();
  }

  Account account() {
    return account;
  }

  Chance chance() {
    return chance;
  }

  Address address() {
    return address;
  }

  void movesTo(Address home) {
    address = home;
  }

  /** How well the account thinks of the company, 0 to 1. */
  double trust() {
    return trust;
  }

  void trust(double change) {
    trust = Math.max(0.02, Math.min(0.98, trust + change));
  }

  void leaves(Instant at) {
    if (leftAt == null || at.isBefore(leftAt)) {
      leftAt = at;
    }
  }

  void fades(Instant from) {
    fadingFrom = from;
  }

  boolean isFading(Instant at) {
    return fadingFrom != null && !at.isBefore(fadingFrom);
  }

  boolean hasLeft(Instant at) {
    return leftAt != null && !at.isBefore(leftAt);
  }

  /** Whether the account is a customer then. */
  boolean isCustomer(Instant at) {
    return !hasLeft(at) && !Horizon.day(at).isBefore(account.joined());
  }

  void dies(Person person, Instant at) {
    deaths.put(person, at);
  }

  boolean isAlive(Person person, Instant at) {
    Instant death = deaths.get(person);
    return death == null || at.isBefore(death);
  }

  /** Somebody of the account who is alive, the given person if possible. */
  Person aliveOr(Person wished, Instant at) {
    return account.people().stream()
        .filter(person -> isAlive(person, at))
        .reduce((a, b) -> b.equals(wished) ? b : a)
        .orElse(wished);
  }

  /** Nobody who is not part of the story contacts the account then. */
  void keepsQuiet(Instant from, Instant until) {
    quiet.add(new Open(from.minus(Duration.ofDays(2)), until.plus(Duration.ofDays(2))));
  }

  boolean isQuiet(Instant at) {
    return quiet.stream().anyMatch(open -> open.holds(at));
  }

  /** A contact of the person then. */
  Contact contact(Person who, Instant at) {
    return Contact.of(account, who, at);
  }

  /** Working time later, so many days in the median. */
  Instant after(Instant at, double workingDays) {
    return world.workingDays().after(at, chance.around(workingDays, SPREAD), chance);
  }

  /** Minutes later, whatever the hour. */
  Instant soon(Instant at, int minutes) {
    return at.plusSeconds((long) (60 * chance.around(minutes, SPREAD)));
  }

  /** A time on that day at which people sit at home with a screen. */
  Instant atHome(Instant day) {
    double hour = chance.happens(0.6) ? chance.between(18.0, 22.9) : chance.between(7.0, 17.9);
    return Horizon.at(Horizon.day(day), LocalTime.ofSecondOfDay((long) (hour * 3600)));
  }

  /** The next time from then on at which the call centre is open and people call. */
  Instant whenOpen(Instant at) {
    LocalDate day = Horizon.day(at);
    LocalTime time = at.atZone(Horizon.ZONE).toLocalTime();
    if (world.workingDays().isWorkingDay(day) && time.getHour() >= 8 && time.getHour() < 18) {
      return at;
    }
    LocalDate open = world.workingDays().onOrAfter(time.getHour() < 8 ? day : day.plusDays(1));
    return Horizon.at(open, LocalTime.of(8, 1).plusSeconds(chance.below(4 * 3600)));
  }

  /** What a person writes about a topic, in a mood that fits how much the account has lived. */
  String message(Person who, String topic, Map<String, String> slots) {
    return world.words().message(who, topic, mood(who), slots, chance);
  }

  String remark(Person who, String key) {
    return world.words().remark(who, key, Map.of(), chance);
  }

  private Mood mood(Person who) {
    double temper = trust * 0.6 + who.patience() * 0.5 + chance.between(-0.25, 0.25);
    return temper > 0.6 ? Mood.CALM : temper > 0.4 ? Mood.WORRIED : Mood.ANGRY;
  }

  /** How customers' spirits stand with the season. */
  double season(Instant at) {
    return Almanac.isSpring(at) ? Planted.SPRING : 0;
  }
}
