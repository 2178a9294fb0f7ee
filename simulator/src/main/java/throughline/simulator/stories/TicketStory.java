package throughline.simulator.stories;

import java.time.Duration;
import java.time.Instant;
import throughline.simulator.systems.Contact;
import throughline.simulator.world.Department;
import throughline.simulator.world.Horizon;
import throughline.simulator.world.Planted;
import throughline.simulator.world.Team;

/** A written question to customer service and its answer, with what customers tolerate by then. */
final class TicketStory {

  private TicketStory() {}

  /** Asked and answered; returns the contact at the time of the answer. */
  static Contact askedAndAnswered(Life life, Contact question, double medianDays) {
    Team team = Team.service(question.who().language(), life.chance());
    Contact contact = question.in(team);
    String number =
        contact.channel().equals("chat")
            ? life.systems().tickets().takenFromChat(contact)
            : life.systems().tickets().opened(contact);
    Instant answered = life.after(contact.at(), medianDays);
    String concern = contact.concern().isEmpty() ? number : contact.concern();
    Contact answer = contact.at(answered).via("email").saying("").about(concern);
    life.systems().tickets().answered(number, answer);
    double satisfied = satisfaction(life, contact.at(), answered);
    life.trust(satisfied < 0.5 ? -0.03 : 0.01);
    if (life.chance().happens(0.6)) {
      Contact asked = answer.at(life.soon(answered, 300)).on(question.topic());
      Feeling.asked(life, asked, Department.SERVICE, satisfied);
    }
    return answer;
  }

  /** Content within the tolerated time, much less beyond it; and what is tolerated shrinks. */
  private static double satisfaction(Life life, Instant asked, Instant answered) {
    double days = Duration.between(asked, answered).toHours() / 24.0;
    boolean late = days > toleratedDays(life.world().horizon(), asked);
    return 0.74 - (late ? Planted.LATE_REPLY_PENALTY : 0) + 0.1 * (life.trust() - 0.5);
  }

  static double toleratedDays(Horizon horizon, Instant at) {
    double shrunk = Planted.TOLERATED_DAYS_AT_START - Planted.TOLERATED_DAYS_AT_END;
    return Planted.TOLERATED_DAYS_AT_START - shrunk * horizon.progress(at);
  }
}
