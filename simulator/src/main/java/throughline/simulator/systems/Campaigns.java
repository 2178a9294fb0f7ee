package throughline.simulator.systems;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import throughline.simulator.output.Sheet;

/** The marketing department's campaign tool, in its maker's time zone, known by email alone. */
public final class Campaigns {

  /** A mail's fate: a time that is null never came. */
  public record Fate(@Nullable Instant opened, @Nullable Instant clicked) {

    public static final Fate UNREAD = new Fate(null, null);
  }

  static final String SOURCE = "campaigns";

  private final Output output;
  private final Sheet rows;
  private long number = 5_000_000;

  Campaigns(Output output) {
    this.output = output;
    rows =
        output.csv(
            "marketing-campaigns/sends.csv",
            ',',
            "send",
            "campaign",
            "kind",
            "email",
            "language",
            "sent_at",
            "opened_at",
            "clicked_at",
            "case_ref");
  }

  /** A mail of a campaign; its kind is marketing or information. */
  public void sent(String campaign, String kind, Fate fate, Contact contact) {
    if (!output.covers(contact.at())) {
      return;
    }
    rows.row(
        contact.at(),
        ++number,
        campaign,
        kind,
        contact.who().email(),
        contact.who().language().code(),
        Times.NEW_YORK.of(contact.at()),
        Times.NEW_YORK.of(output.horizon().known(fate.opened())),
        Times.NEW_YORK.of(output.horizon().known(fate.clicked())),
        contact.concern());
    output.recordOf(SOURCE, contact.who().email(), contact.who());
  }
}
