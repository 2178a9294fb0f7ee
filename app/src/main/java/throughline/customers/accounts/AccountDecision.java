package throughline.customers.accounts;

import java.util.List;

/**
 * What a decision about accounts or flags says, as it stands in the log.
 *
 * @param withdraws the places in the log of decisions that count no more
 */
record AccountDecision(List<AccountSaying> sayings, List<FlagSaying> flags, List<Long> withdraws) {

  AccountDecision {
    sayings = List.copyOf(sayings);
    flags = List.copyOf(flags);
    withdraws = List.copyOf(withdraws);
  }

  static AccountDecision of(List<AccountSaying> sayings) {
    return new AccountDecision(sayings, List.of(), List.of());
  }

  static AccountDecision withdrawing(long decision) {
    return new AccountDecision(List.of(), List.of(), List.of(decision));
  }
}
