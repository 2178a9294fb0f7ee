package throughline.simulator.systems;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import throughline.simulator.output.Sheet;
import throughline.simulator.world.Department;

/** The survey tool: one row an invitation, with the answer where one came. */
public final class Surveys {

  /** An answer; the instant is null where nobody answered. */
  public record Answer(@Nullable Instant at, int score, String comment) {

    public static final Answer NONE = new Answer(null, 0, "");
  }

  /** What was asked: the kind of score, its scale, and which department's work it is about. */
  public record Question(String kind, String scale, String about, Department department) {}

  static final String SOURCE = "surveys";

  private final Output output;
  private final Sheet rows;
  private long number = 100_000;

  Surveys(Output output) {
    this.output = output;
    rows =
        output.csv(
            "surveys/answers.csv",
            ',',
            "invitation",
            "customer",
            "invited_at",
            "answered_at",
            "kind",
            "score",
            "scale",
            "about",
            "department",
            "team",
            "asked_channel",
            "topic",
            "case",
            "wording",
            "language",
            "comment");
  }

  public void asked(Question question, Answer answer, Contact contact) {
    if (!output.covers(contact.at())) {
      return;
    }
    Instant answered = output.horizon().known(answer.at());
    rows.row(
        contact.at(),
        "S" + ++number,
        contact.who().customerNumber(),
        Times.LOCAL.of(contact.at()),
        Times.LOCAL.of(answered),
        question.kind(),
        answered == null || question.scale().isEmpty() ? "" : answer.score(),
        question.scale(),
        question.about(),
        question.department(),
        contact.team(),
        contact.channel(),
        contact.topic(),
        contact.concern(),
        question.kind().toLowerCase(Locale.ROOT) + "-2",
        contact.who().language().code(),
        answered == null ? "" : answer.comment());
    output.recordOf(SOURCE, contact.who().customerNumber(), contact.who());
  }
}
