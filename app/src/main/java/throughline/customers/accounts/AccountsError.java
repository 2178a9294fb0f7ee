package throughline.customers.accounts;

import throughline.platform.ErrorCode;
import throughline.platform.Kind;

/** What can be wrong with what people say of accounts and flags. */
enum AccountsError implements ErrorCode {
  REASON_MISSING(400),
  NOT_A_MEMBER(409),
  NOT_FLAGGED(409),
  ALREADY_WITHDRAWN(409),
  TOO_MANY_MEMBERS(409);

  private final int status;

  AccountsError(int status) {
    this.status = status;
  }

  @Override
  public Kind kind() {
    return Kind.USER;
  }

  @Override
  public int status() {
    return status;
  }
}
