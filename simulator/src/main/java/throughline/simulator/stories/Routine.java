package throughline.simulator.stories;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import throughline.simulator.systems.Calls.Course;
import throughline.simulator.systems.Campaigns.Fate;
import throughline.simulator.systems.Contact;
import throughline.simulator.world.Almanac;
import throughline.simulator.world.Chance;
import throughline.simulator.world.Department;
import throughline.simulator.world.Horizon;
import throughline.simulator.world.Person;
import throughline.simulator.world.Planted;
import throughline.simulator.world.Product;

/** The ordinary days: readings, visits to the website, mails, questions, the yearly survey. */
final class Routine {

  private static final double YEARS = Horizon.MONTHS / 12.0;
  private static final List<String> PAGES =
      List.of("My account", "My invoices", "My consumption", "Help", "Tariffs", "Contact");
  private static final List<String> CAMPAIGNS =
      List.of(
          "Energy saving tips",
          "Mobile for the family",
          "Fibre is coming",
          "Solar at home",
          "Newsletter");

  private Routine() {}

  static void tell(Life life) {
    readings(life);
    questions(life);
    help(life);
    for (Person person : life.account().people()) {
      visits(life, person);
      mails(life, person);
    }
    yearlySurvey(life);
  }

  private static void readings(Life life) {
    if (!life.account().has(Product.ELECTRICITY)) {
      return;
    }
    for (int month = life.account().number() % 12; month < Horizon.MONTHS; month += 12) {
      Instant at = life.after(life.world().horizon().startOfMonth(month), 4);
      if (life.isCustomer(at)) {
        Contact contact = life.contact(life.aliveOr(life.account().payer(), at), at).via("letter");
        life.systems().network().told("Reading asked for", "", contact);
        Contact read = contact.at(life.after(at, 6));
        life.systems()
            .network()
            .did("Reading received", String.valueOf(1_000 + life.chance().below(80_000)), read);
      }
    }
  }

  /** A time of an ordinary contact: more in winter, fewer in the holidays. */
  private static Instant someday(Life life) {
    Instant at = life.world().horizon().anywhere(life.chance());
    return life.chance().happens(Almanac.season(at) / 1.4)
        ? at
        : life.world().horizon().anywhere(life.chance());
  }

  private static void questions(Life life) {
    for (int i = life.chance().times(0.75 * YEARS); i > 0; i--) {
      Instant at = someday(life);
      if (life.isCustomer(at)) {
        question(life, life.contact(life.aliveOr(life.account().user(), at), at).on("general"));
      }
    }
  }

  private static void question(Life life, Contact contact) {
    if (life.chance().happens(0.6)) {
      Contact called = Hotline.call(life, contact);
      if (life.chance().happens(Planted.REPEAT_ORDINARY)) {
        Hotline.call(
            life, called.at(called.at().plus(Duration.ofDays(life.chance().between(2, 14)))));
      }
      return;
    }
    String text = life.message(contact.who(), "general", Map.of());
    Contact mail = contact.at(life.atHome(contact.at())).via("email").saying(text);
    TicketStory.askedAndAnswered(life, mail, life.chance().between(0.5, 4.5));
  }

  /**
   * Help by chat and by phone. Chat is better at each topic and gets nearly all the hard ones, so
   * that it looks worse when topics are thrown together.
   */
  private static void help(Life life) {
    Chance chance = life.chance();
    for (int i = chance.times(0.45 * YEARS); i > 0; i--) {
      Instant at = someday(life);
      if (life.isCustomer(at)) {
        boolean chat = life.account().decider().isOnline() && chance.happens(0.5);
        boolean hard = chance.happens(chat ? 0.8 : 0.25);
        helped(life, life.contact(life.aliveOr(life.account().decider(), at), at), chat, hard);
      }
    }
  }

  private static void helped(Life life, Contact wished, boolean chat, boolean hard) {
    Contact contact = wished.on(hard ? "wifi" : "tariff").via(chat ? "chat" : "phone");
    if (chat) {
      contact = contact.at(life.atHome(contact.at()));
      life.systems()
          .web()
          .track(
              contact.saying(life.remark(contact.who(), "remark." + contact.topic())),
              "Chat opened");
    } else {
      contact = contact.at(life.whenOpen(contact.at()));
      Course course = new Course(90, 400, hard ? "passed on" : "settled");
      life.systems().calls().answered(course, contact);
    }
    double satisfied = (hard ? 0.42 : 0.72) + (chat ? 0.08 : 0);
    Feeling.asked(life, contact.at(life.soon(contact.at(), 60)), Department.DIGITAL, satisfied);
  }

  private static void visits(Life life, Person person) {
    if (!person.isOnline()) {
      return;
    }
    int device = -1;
    for (Instant at : sorted(life, life.chance().times(2.6 * YEARS))) {
      if (!life.isCustomer(at) || !life.isAlive(person, at)) {
        continue;
      }
      if (life.isFading(at) && life.chance().happens(0.9)) {
        continue;
      }
      Instant visit = life.atHome(at);
      int current = (int) (life.world().horizon().progress(visit) * 3);
      boolean first = current != device;
      device = current;
      visit(life, person, visit, first);
    }
  }

  private static List<Instant> sorted(Life life, int times) {
    return Stream.generate(() -> someday(life)).limit(times).sorted().toList();
  }

  private static void visit(Life life, Person person, Instant at, boolean first) {
    if (first) {
      life.systems().web().glance(person, at, "Home");
      life.systems().web().identify(person, life.soon(at, 1));
    }
    String channel = life.chance().happens(0.35) ? "app" : "web";
    Contact contact = life.contact(person, life.soon(at, 2)).via(channel);
    for (int i = life.chance().between(1, 2); i > 0; i--) {
      life.systems().web().page(contact, life.chance().pick(PAGES));
      contact = contact.at(life.soon(contact.at(), 2));
    }
  }

  private static void mails(Life life, Person person) {
    for (int i = wantsMail(person) ? life.chance().times(3.2 * YEARS) : 0; i > 0; i--) {
      Instant day = life.world().horizon().anywhere(life.chance());
      if (!life.isQuiet(day)) {
        mail(life, person, life.chance().pick(CAMPAIGNS), day);
      }
    }
    // Every second person is greeted, whoever they are: only so can it be seen that it does
    // nothing.
    boolean greeted = person.number() % 2 == 0;
    for (int year = 0; greeted && year < YEARS; year++) {
      Instant march = life.world().horizon().startOfMonth(12 * year + 2);
      mail(life, person, "Spring greetings", march.plus(Duration.ofDays(life.chance().below(10))));
    }
  }

  private static boolean wantsMail(Person person) {
    return person.patience() >= 0.2;
  }

  private static void mail(Life life, Person person, String campaign, Instant day) {
    Instant at = Horizon.at(Horizon.day(day), LocalTime.of(10, life.chance().below(60)));
    if (!life.isCustomer(at) || !life.isAlive(person, at)) {
      return;
    }
    boolean opened = !life.isFading(at) && life.chance().happens(0.33);
    Instant read = opened ? life.soon(at, 500) : null;
    Instant clicked = read != null && life.chance().happens(0.15) ? life.soon(read, 2) : null;
    Contact contact = life.contact(person, at).via("email").on("offer");
    life.systems().campaigns().sent(campaign, "marketing", new Fate(read, clicked), contact);
  }

  private static void yearlySurvey(Life life) {
    for (int year = 0; year < YEARS; year++) {
      Instant day = life.world().horizon().startOfMonth(12 * year + life.account().number() % 12);
      Instant at = life.after(day.plus(Duration.ofDays(life.account().number() % 20)), 0.5);
      if (life.isCustomer(at) && !life.isQuiet(at) && !life.isFading(at)) {
        Contact contact = life.contact(life.aliveOr(life.account().decider(), at), at).via("email");
        Feeling.recommends(life, contact, 0.35 + 0.6 * life.trust());
        Wishes.asked(life, contact.at(life.soon(at, 5)));
      }
    }
  }
}
