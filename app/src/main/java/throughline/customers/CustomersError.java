package throughline.customers;

import throughline.platform.ErrorCode;
import throughline.platform.Kind;

/** What can be wrong with a change of who is who. */
enum CustomersError implements ErrorCode {
  ALREADY_ONE_CUSTOMER(409),
  NOT_A_PART(409),
  ALREADY_UNDONE(409),
  REASON_MISSING(400);

  private final int status;

  CustomersError(int status) {
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
