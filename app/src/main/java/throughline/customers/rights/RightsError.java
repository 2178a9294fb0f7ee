package throughline.customers.rights;

import throughline.platform.ErrorCode;
import throughline.platform.Kind;

/** What can stand in the way of what people, or rules, ask for. */
enum RightsError implements ErrorCode {
  HELD,
  NOT_LOOKED_AT;

  @Override
  public Kind kind() {
    return Kind.USER;
  }

  @Override
  public int status() {
    return 409;
  }
}
