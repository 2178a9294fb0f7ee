package throughline.simulator.systems;

import java.nio.charset.Charset;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import throughline.simulator.output.Sheet;

/**
 * The complaints department's list: a row a complaint with all its days, kept in an old table
 * program and so in Windows' charset.
 */
public final class ComplaintFile {

  /** What became of a complaint; an instant that is null never came. */
  public record Course(
      @Nullable Instant acknowledged,
      @Nullable Instant decided,
      @Nullable Instant closed,
      String outcome,
      long goodwillCents) {}

  static final String SOURCE = "complaints";

  private final Output output;
  private final Sheet rows;
  private long number = 3_000;

  ComplaintFile(Output output) {
    this.output = output;
    rows =
        output.csv(
            "complaints/complaints.csv",
            ';',
            Charset.forName("windows-1252"),
            "complaint",
            "customer",
            "received",
            "channel",
            "category",
            "case",
            "acknowledged",
            "decided",
            "closed",
            "outcome",
            "goodwill",
            "words");
  }

  public void received(Course course, Contact contact) {
    if (!output.covers(contact.at())) {
      return;
    }
    rows.row(
        contact.at(),
        "B" + ++number,
        contact.who().customerNumber(),
        Times.GERMAN.of(contact.at()),
        contact.channel(),
        contact.topic(),
        contact.concern(),
        known(course.acknowledged()),
        known(course.decided()),
        known(course.closed()),
        output.horizon().known(course.closed()) == null ? "open" : course.outcome(),
        Money.german(course.goodwillCents()),
        contact.text());
    output.recordOf(SOURCE, contact.who().customerNumber(), contact.who());
  }

  private String known(@Nullable Instant at) {
    return Times.GERMAN.of(output.horizon().known(at));
  }
}
