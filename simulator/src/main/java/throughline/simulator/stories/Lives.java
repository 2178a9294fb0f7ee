package throughline.simulator.stories;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import throughline.simulator.systems.Contact;
import throughline.simulator.world.Account;
import throughline.simulator.world.Almanac;
import throughline.simulator.world.Chance;
import throughline.simulator.world.Horizon;
import throughline.simulator.world.Person;
import throughline.simulator.world.Planted;
import throughline.simulator.world.Product;

/** Lives accounts one after another: their stories in order of time, and the ordinary days. */
public final class Lives {

  private static final List<Storyline> STORYLINES =
      List.of(
          new MoveHouse(),
          new EstimatedBill(),
          new FibreOrder(),
          new Hardship(),
          new Complaining(),
          new FaultyRouter(),
          new LoginFailure(),
          new Bereavement(),
          new Leaving(),
          new BusinessAccount(),
          new SilentLeaver(),
          new GoodwillStory());

  /** A storyline that begins at some time. */
  private record Beginning(Instant at, Storyline storyline) {}

  private final World world;

  public Lives(World world) {
    this.world = world;
  }

  public void live(Account account, Chance chance) {
    Life life = new Life(world, account, chance);
    known(life);
    Welcome.tell(life);
    for (Beginning beginning : beginnings(life)) {
      if (life.isCustomer(beginning.at()) && !life.isFading(beginning.at())) {
        beginning.storyline().tell(life, beginning.at());
      }
    }
    EachOutage.tell(life);
    Invoicing.tell(life);
    Routine.tell(life);
    for (Person person : account.people()) {
      world.systems().crm().contact(account, person, life.address());
    }
  }

  /** Sales knows every customer, and has a first entry for each. */
  private static void known(Life life) {
    Instant first = Horizon.at(life.account().joined(), LocalTime.of(9, 0));
    Instant start = life.world().horizon().start().plus(Duration.ofHours(9));
    for (Person person : life.account().people()) {
      Contact contact = life.contact(person, first.isBefore(start) ? start : first);
      life.systems().crm().did("Contact on file", contact);
    }
  }

  private List<Beginning> beginnings(Life life) {
    List<Beginning> beginnings = new ArrayList<>();
    for (Storyline storyline : STORYLINES) {
      for (int i = life.chance().times(storyline.perAccount(life.account())); i > 0; i--) {
        beginnings.add(new Beginning(busyDay(life.chance()), storyline));
      }
    }
    beginnings.add(priceRise(Planted.PRICE_RISE_MONTH));
    beginnings.add(priceRise(Planted.SECOND_PRICE_RISE_MONTH));
    feeTooMuch(life, beginnings);
    unsettled(life, beginnings);
    beginnings.sort(Comparator.comparing(Beginning::at));
    return beginnings;
  }

  private Instant busyDay(Chance chance) {
    Instant at = world.horizon().anywhere(chance);
    return chance.happens(Almanac.season(at) / 1.4) ? at : world.horizon().anywhere(chance);
  }

  private Beginning priceRise(int month) {
    return new Beginning(world.horizon().startOfMonth(month), new PriceRise(month));
  }

  /** A few bills are disputed and not yet settled when the period ends. */
  private void unsettled(Life life, List<Beginning> beginnings) {
    if (life.account().number() % 400 == 7 && life.account().has(Product.ELECTRICITY)) {
      Instant lately = world.horizon().end().minus(Duration.ofDays(16));
      beginnings.add(new Beginning(lately, EstimatedBill::unsettled));
    }
  }

  /** The fee for paper earns at once; some who pay it leave, months later. */
  private void feeTooMuch(Life life, List<Beginning> beginnings) {
    if (life.account().paper() && life.chance().happens(Planted.FEE_LEAVING)) {
      int month = life.chance().between(Planted.FEE_FROM_MONTH + 3, Horizon.MONTHS - 3);
      beginnings.add(new Beginning(world.horizon().startOfMonth(month), new FeeTooMuch()));
    }
  }
}
