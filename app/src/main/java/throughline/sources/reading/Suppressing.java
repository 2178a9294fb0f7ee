package throughline.sources.reading;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import throughline.lake.mapping.MappedRow;
import throughline.sources.KnowsErased;

/**
 * Keeps erased people out: an item that speaks of them ends here, with nothing of it kept but the
 * count. It runs in the transaction of the projection's step.
 */
final class Suppressing {
  private final KnowsErased erased;
  private final RemovingItems removing;

  Suppressing(JdbcTemplate template, KnowsErased erased) {
    this.erased = erased;
    this.removing = new RemovingItems(template);
  }

  /** The items as the projection may have them: some say less than they did, some nothing. */
  List<ReadAhead.ReadRow> pass(List<ReadAhead.ReadRow> items) {
    if (items.isEmpty() || !erased.anybody()) {
      return items;
    }
    List<KnowsErased.Verdict> verdicts =
        erased.judge(
            items.stream()
                .map(item -> new KnowsErased.Said(item.row().source(), item.outcome().facts()))
                .toList());
    List<ReadAhead.ReadRow> passed = new ArrayList<>(items.size());
    List<Long> gone = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      passed.add(passed(items.get(i), verdicts.get(i), gone));
    }
    if (!gone.isEmpty()) {
      removing.items(gone);
    }
    return passed;
  }

  private ReadAhead.ReadRow passed(
      ReadAhead.ReadRow item, KnowsErased.Verdict verdict, List<Long> gone) {
    if (!verdict.speaksOfErased()) {
      return item;
    }
    MappedRow others = verdict.others();
    byte[] content =
        verdict.speaksOfNobodyElse()
            ? null
            : FactValues.onlyIn(item.outcome().facts(), others).without(ItemContent.of(item.row()));
    if (content == null) {
      gone.add(item.row().position());
      return new ReadAhead.ReadRow(item.row(), RowReading.Outcome.of(MappedRow.NOTHING), true);
    }
    removing.redact(item.row().position(), content);
    return new ReadAhead.ReadRow(item.row(), RowReading.Outcome.of(others), false);
  }
}
