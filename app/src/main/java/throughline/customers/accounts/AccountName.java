package throughline.customers.accounts;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** An account by its lasting name: a key, or the number of the contract that it stands for. */
record AccountName(@Nullable String key, @Nullable String contract) {
  static final Comparator<AccountName> ORDER = Comparator.comparing(AccountName::toString);

  AccountName {
    if ((key == null) == (contract == null)) {
      throw new IllegalArgumentException("An account has a key or stands for a contract.");
    }
  }

  static AccountName ofKey(String key) {
    return new AccountName(key, null);
  }

  static AccountName ofContract(String number) {
    return new AccountName(null, number);
  }
}
