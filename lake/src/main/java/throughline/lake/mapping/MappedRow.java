package throughline.lake.mapping;

import java.util.List;
import throughline.lake.format.Fault;

/**
 * What a row means. Where there are faults, the facts are those that could be read in spite of
 * them; an importer puts such a row into quarantine whole, so that it is either in or waiting.
 */
public record MappedRow(
    List<RecordFact> records,
    List<InteractionFact> interactions,
    List<AliasFact> aliases,
    List<AccountFact> accounts,
    List<Fault> faults) {
  /** A row that tells nothing. */
  public static final MappedRow NOTHING = new MappedRow(List.of(), List.of(), List.of(), List.of());

  public MappedRow {
    records = List.copyOf(records);
    interactions = List.copyOf(interactions);
    aliases = List.copyOf(aliases);
    accounts = List.copyOf(accounts);
    faults = List.copyOf(faults);
  }

  /** What a row means that tells of no account. */
  public MappedRow(
      List<RecordFact> records,
      List<InteractionFact> interactions,
      List<AliasFact> aliases,
      List<Fault> faults) {
    this(records, interactions, aliases, List.of(), faults);
  }

  public boolean isRead() {
    return faults.isEmpty();
  }
}
