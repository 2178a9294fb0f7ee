package throughline.customers.accounts;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import throughline.customers.decisions.RecordName;

/**
 * One thing that a person says about an account, by lasting names.
 *
 * @param says named, belongs, leaves, holds, or apart: this record is no household with the others
 */
record AccountSaying(
    String says,
    @Nullable AccountName account,
    @Nullable AccountName contract,
    @Nullable RecordName record,
    @Nullable String kind,
    @Nullable String name,
    List<String> roles,
    @Nullable String product,
    @Nullable String site,
    @Nullable Instant starts,
    @Nullable Instant ends,
    @Nullable String status) {

  AccountSaying {
    roles = List.copyOf(roles);
  }

  static AccountSaying named(AccountName account, String kind, String name) {
    return new AccountSaying(
        "named", account, null, null, kind, name, List.of(), null, null, null, null, null);
  }

  static AccountSaying belongs(
      AccountName account,
      RecordName record,
      List<String> roles,
      @Nullable Instant starts,
      @Nullable Instant ends) {
    return new AccountSaying(
        "belongs", account, null, record, null, null, roles, null, null, starts, ends, null);
  }

  static AccountSaying leaves(AccountName account, RecordName record) {
    return new AccountSaying(
        "leaves", account, null, record, null, null, List.of(), null, null, null, null, null);
  }

  static AccountSaying apart(RecordName record) {
    return new AccountSaying(
        "apart", null, null, record, null, null, List.of(), null, null, null, null, null);
  }

  List<AccountName> names() {
    return Stream.of(account, contract)
        .filter(Objects::nonNull)
        .map(Objects::requireNonNull)
        .toList();
  }
}
