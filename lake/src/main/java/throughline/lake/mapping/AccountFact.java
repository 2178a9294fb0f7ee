package throughline.lake.mapping;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a row tells of a household or company: that it is, who belongs to it, what it has from us.
 *
 * @param key names the account, over all sources; null where only the contract says which it is
 * @param kind household or company
 * @param recordKey the key of the record that belongs to it, or null where the row names none
 * @param roles what that person does for it: decides, influences, pays, uses, represents
 * @param contract the number of a contract, over all sources
 * @param from since when: of the contract where there is one, else of the membership
 */
public record AccountFact(
    @Nullable String key,
    @Nullable String kind,
    @Nullable String name,
    @Nullable String recordKey,
    List<String> roles,
    @Nullable String contract,
    @Nullable String product,
    @Nullable String site,
    @Nullable Instant from,
    @Nullable Instant to,
    @Nullable String status) {
  /** What an account can be. */
  public static final List<String> KINDS = List.of("household", "company");

  /** What a person can do for an account. */
  public static final List<String> ROLES =
      List.of("decides", "influences", "pays", "uses", "represents");

  public AccountFact {
    if (key == null && contract == null) {
      throw new IllegalArgumentException("An account needs a key or a contract.");
    }
    roles = List.copyOf(roles);
  }

  /** The same under other names. */
  public AccountFact called(@Nullable String otherKey, @Nullable String otherContract) {
    return new AccountFact(
        otherKey, kind, name, recordKey, roles, otherContract, product, site, from, to, status);
  }
}
