package throughline.customers.consent;

import throughline.platform.ErrorCode;
import throughline.platform.Kind;

/** What can be wrong with a choice. */
enum ConsentError implements ErrorCode {
  NOT_BY_CONSENT,
  NO_OBJECTION,
  NOT_RESTRICTED;

  @Override
  public Kind kind() {
    return Kind.USER;
  }

  @Override
  public int status() {
    return 409;
  }
}
