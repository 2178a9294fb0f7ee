package throughline.simulator.stories;

import java.util.List;
import throughline.simulator.systems.Contact;
import throughline.simulator.systems.Surveys.Answer;
import throughline.simulator.systems.Surveys.Question;
import throughline.simulator.world.Department;
import throughline.simulator.world.Planted;
import throughline.simulator.world.Segment;

/** What customers wish for when somebody asks; segments differ in it. */
final class Wishes {

  /** The needs that people put into words. */
  static final List<String> NEEDS = List.of("one-person", "human", "predictable", "app", "price");

  private static final double ANSWERS = 0.3;

  private Wishes() {}

  static void asked(Life life, Contact contact) {
    Question question = new Question("WISH", "", "wish", Department.MARKETING);
    Contact wish = contact.on("wish");
    if (!life.chance().happens(ANSWERS)) {
      life.systems().surveys().asked(question, Answer.NONE, wish);
      return;
    }
    String words = life.remark(contact.who(), "wish." + need(life));
    Answer answer = new Answer(life.soon(contact.at(), 700), 0, words);
    life.systems().surveys().asked(question, answer, wish);
  }

  private static String need(Life life) {
    String own = of(life.account().segment());
    if (!own.isEmpty() && life.chance().happens(Planted.SEGMENT_NEED)) {
      return own;
    }
    return life.chance().pick(NEEDS.stream().filter(need -> !need.equals(own)).toList());
  }

  /** The need that a segment has above all, empty where it has none. */
  static String of(Segment segment) {
    return switch (segment) {
      case FAMILY -> "one-person";
      case SENIOR -> "human";
      case SMALL_BUSINESS -> "predictable";
      case SINGLE -> "app";
      case COUPLE, COMPANY -> "";
    };
  }
}
