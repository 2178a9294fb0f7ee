package throughline.customers.consent;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import throughline.customers.decisions.Decided;
import throughline.customers.decisions.FollowsDecisions;
import throughline.customers.decisions.RecordIds;
import throughline.customers.decisions.RecordName;
import throughline.platform.Audit;

/** Lets choices of the log take effect. */
@Component
class FollowingChoices implements FollowsDecisions {
  private final ChoiceRows rows;
  private final Audit audit;

  FollowingChoices(ChoiceRows rows, Audit audit) {
    this.rows = rows;
    this.audit = audit;
  }

  @Override
  public Set<String> kinds() {
    return Arrays.stream(ChoiceKind.values()).map(ChoiceKind::decision).collect(Collectors.toSet());
  }

  @Override
  public Collection<RecordName> records(Decided decided) {
    return List.of(decided.body(Chosen.class).record());
  }

  @Override
  public void keep(Decided decided, RecordIds records) {
    Chosen chosen = decided.body(Chosen.class);
    rows.keep(decided, chosen, records.id(chosen.record()));
  }

  @Override
  public void follow(Decided decided, RecordIds records) {
    Chosen chosen = decided.body(Chosen.class);
    Map<String, Object> detail = new HashMap<>();
    detail.put("channel", chosen.channel());
    detail.put("origin", chosen.origin().code());
    if (chosen.purpose() != null) {
      detail.put("purpose", chosen.purpose());
    }
    audit.recordOf(
        decided.heading().actor(),
        decided.heading().kind(),
        Long.toString(rows.customerOf(records.id(chosen.record()))),
        detail);
  }

  @Override
  public void forget() {
    rows.forget();
  }
}
