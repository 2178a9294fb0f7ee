package throughline.customers.accounts;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import throughline.customers.decisions.RecordName;
import throughline.customers.decisions.RecordsOfCustomers;
import throughline.customers.decisions.TakesDecisions;
import throughline.customers.decisions.Word;
import throughline.lake.mapping.RecordFact;
import throughline.platform.Refusal;

/** What people decide that everybody must know of a customer. */
@Service
public class DecidingFlags {
  private final TakesDecisions taking;
  private final RecordsOfCustomers customers;
  private final FlagsOfCustomers flags;
  private final Clock clock;

  DecidingFlags(
      TakesDecisions taking, RecordsOfCustomers customers, FlagsOfCustomers flags, Clock clock) {
    this.taking = taking;
    this.customers = customers;
    this.flags = flags;
    this.clock = clock;
  }

  /** Sets a flag in place of what people said of it before. */
  void set(long asked, String flag, @Nullable Instant until, Word word) {
    Given.oneOf("flag", flag, RecordFact.FLAGS);
    if (until != null && !until.isAfter(clock.instant())) {
      throw Refusal.invalid("The flag would be over already.", "Choose an end in the future.")
          .about(until);
    }
    taking.take("flag.set", word, () -> setting(asked, flag, until));
  }

  private AccountDecision setting(long asked, String flag, @Nullable Instant until) {
    long customer = customers.customer(asked);
    RecordName record = customers.records(customer).get(0);
    return new AccountDecision(
        List.of(),
        List.of(new FlagSaying(record, flag, true, until)),
        flags.decisionsOn(customer, flag));
  }

  /** Takes a flag back; what a source says of it is overruled. */
  void lift(long asked, String flag, Word word) {
    Given.oneOf("flag", flag, RecordFact.FLAGS);
    taking.take("flag.lifted", word, () -> lifting(asked, flag));
  }

  private AccountDecision lifting(long asked, String flag) {
    long customer = customers.customer(asked);
    if (flags.of(customer).stream().noneMatch(one -> one.flag().equals(flag))) {
      throw new Refusal(
              AccountsError.NOT_FLAGGED,
              "The customer has no such flag.",
              "Maybe somebody has lifted it meanwhile; open the customer again.")
          .about(flag);
    }
    return new AccountDecision(
        List.of(),
        flags.toldBy(customer, flag).stream()
            .map(record -> new FlagSaying(record, flag, false, null))
            .toList(),
        flags.decisionsOn(customer, flag));
  }
}
