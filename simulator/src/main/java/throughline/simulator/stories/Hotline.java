package throughline.simulator.stories;

import java.time.Instant;
import throughline.simulator.systems.Calls.Course;
import throughline.simulator.systems.Contact;
import throughline.simulator.world.Chance;
import throughline.simulator.world.Department;
import throughline.simulator.world.Team;
import throughline.simulator.world.TeamWeeks;

/** A call to the hotline: the queue, the team that answers, and how it felt. */
final class Hotline {

  private Hotline() {}

  /** The customer calls; returns the contact as the team that answered had it. */
  static Contact call(Life life, Contact wished) {
    Chance chance = life.chance();
    Instant at = life.whenOpen(wished.at());
    Team team = Team.service(wished.who().language(), chance);
    TeamWeeks weeks = life.world().teamWeeks();
    int week = life.world().horizon().week(at);
    boolean settled = chance.happens(weeks.settledAtOnce(team, week));
    long waited = (long) chance.around(weeks.queueSeconds(team, week), 0.9);
    long talked = (long) (60 * chance.around(weeks.handlingMinutes(team, week), 0.3));
    Contact contact = wished.at(at).via("phone").in(team);
    life.systems()
        .calls()
        .answered(new Course(waited, talked, settled ? "settled" : "passed on"), contact);
    double felt = satisfaction(life, settled, waited) + (team.equals(Team.excellent()) ? 0.1 : 0);
    weeks.felt(team, week, felt);
    life.trust(settled ? 0.01 : -0.02);
    if (chance.happens(0.5)) {
      Feeling.asked(life, contact.at(life.soon(at, 90)), Department.SERVICE, felt);
    }
    return contact;
  }

  private static double satisfaction(Life life, boolean settled, long waited) {
    double patience = Math.min(0.25, waited / 1600.0);
    return (settled ? 0.80 : 0.44) - patience + 0.1 * (life.trust() - 0.5);
  }

  /** Somebody of ours calls the customer. */
  static void callBack(Life life, Contact contact, String purpose) {
    long talked = (long) (60 * life.chance().around(6, 0.4));
    life.systems().calls().made(new Course(0, talked, "reached"), purpose, contact.via("phone"));
  }
}
