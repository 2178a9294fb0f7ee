package throughline.simulator.stories;

import java.time.Instant;
import throughline.simulator.systems.Contact;
import throughline.simulator.systems.Surveys.Answer;
import throughline.simulator.systems.Surveys.Question;
import throughline.simulator.world.Chance;
import throughline.simulator.world.Department;

/** Asks customers how it was, and lets those answer who feel like it. */
final class Feeling {

  private static final double ANSWERS = 0.45;

  private Feeling() {}

  /** A question about a department's work; the answer comes from how satisfied the person is. */
  static void asked(Life life, Contact contact, Department department, double satisfied) {
    ask(life, contact, new Question("CSAT", "1-5", contact.topic(), department), satisfied);
  }

  /** The question whether one would recommend the company. */
  static void recommends(Life life, Contact contact, double satisfied) {
    ask(
        life,
        contact,
        new Question("NPS", "0-10", "relationship", Department.MARKETING),
        satisfied);
  }

  private static void ask(Life life, Contact contact, Question question, double satisfied) {
    Chance chance = life.chance();
    double felt = satisfied + life.season(contact.at()) + 0.14 * chance.normal();
    // The very pleased and the very displeased answer more often.
    boolean answers = chance.happens(ANSWERS + 0.3 * Math.abs(felt - 0.6) - 0.08);
    Answer answer = answers ? answer(life, contact, question, felt) : Answer.NONE;
    life.systems().surveys().asked(question, answer, contact);
  }

  private static Answer answer(Life life, Contact contact, Question question, double felt) {
    Instant at = life.soon(contact.at(), 600);
    boolean recommending = question.kind().equals("NPS");
    int score = recommending ? whole(felt * 10, 0, 10) : whole(1 + felt * 4, 1, 5);
    String comment = life.chance().happens(0.5) ? comment(life, contact, felt) : "";
    return new Answer(at, score, comment);
  }

  private static int whole(double score, int low, int high) {
    return (int) Math.max(low, Math.min(high, Math.round(score)));
  }

  private static String comment(Life life, Contact contact, double felt) {
    String key = felt > 0.72 ? "comment.good" : felt > 0.45 ? "comment.middling" : "comment.bad";
    String general = life.remark(contact.who(), key);
    if (contact.topic().isEmpty() || felt > 0.6 || life.chance().happens(0.4)) {
      return general;
    }
    return life.remark(contact.who(), "remark." + contact.topic()) + " " + general;
  }
}
