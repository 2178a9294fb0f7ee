package throughline.organisation;

import throughline.platform.ErrorCode;
import throughline.platform.Kind;

/** What can be wrong with a change of the organisation. */
enum OrganisationError implements ErrorCode {
  NAME_TAKEN(409),
  DEPARTMENT_UNDER_ITSELF(409),
  CANNOT_BE_JOINED(409),
  BEFORE_THE_LAST_CHANGE(409);

  private final int status;

  OrganisationError(int status) {
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
