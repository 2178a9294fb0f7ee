package throughline.customers.rights;

import java.util.UUID;

/** That an erased person may come in again, because they asked for it. */
record Readmission(UUID erasure) {
  static final String KIND = "person.readmitted";
}
