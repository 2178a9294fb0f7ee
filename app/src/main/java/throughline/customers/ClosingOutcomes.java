package throughline.customers;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import throughline.engine.timeline.Dimension;

/**
 * The outcomes that settle a concern, by their words. A concern is open while the last outcome that
 * is known of it is none of these; without any outcome nobody can say, and it is not called open.
 */
@Component
public class ClosingOutcomes {
  private static final List<String> WORDS =
      List.of(
          "closed",
          "resolved",
          "solved",
          "settled",
          "done",
          "completed",
          "complete",
          "finished",
          "delivered",
          "paid",
          "cancelled",
          "canceled",
          "rejected",
          "refused",
          "declined",
          "won",
          "lost",
          "abandoned",
          "approved",
          "accepted",
          "fulfilled",
          "refunded",
          "returned",
          "answered",
          "fixed",
          "expired",
          "success",
          "ok",
          "geschlossen",
          "gelöst",
          "erledigt",
          "abgeschlossen",
          "bezahlt",
          "geliefert",
          "zugestellt",
          "storniert",
          "abgelehnt",
          "beantwortet",
          "résolu",
          "clos",
          "livré",
          "payé",
          "risolto",
          "chiuso",
          "consegnato",
          "pagato");

  private final Labels labels;

  ClosingOutcomes(Labels labels) {
    this.labels = labels;
  }

  public Set<Integer> codes() {
    return new HashSet<>(labels.withWords(Dimension.OUTCOME, WORDS));
  }
}
