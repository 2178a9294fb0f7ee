package throughline.customers.identity;

/**
 * What an identifier of some type proves. The strongest comes first, and is believed first.
 *
 * <p>A number that a source gives to one customer is strong: two different ones never meet in one
 * customer unless a person says so.
 */
public enum Proof {
  NUMBER(1, 1_000),
  EMAIL(10, 50),
  PHONE(10, 50),
  OTHER(10, 50),
  ANONYMOUS(1_000, 50),
  DEVICE(100, 50);

  private final int valuesPerCustomer;
  private final int recordsPerValue;

  Proof(int valuesPerCustomer, int recordsPerValue) {
    this.valuesPerCustomer = valuesPerCustomer;
    this.recordsPerValue = recordsPerValue;
  }

  /** How many different values one customer may hold, per source where the type has a scope. */
  public int valuesPerCustomer() {
    return valuesPerCustomer;
  }

  /** How many records may share one value before it proves nothing any more. */
  public int recordsPerValue() {
    return recordsPerValue;
  }

  /** What a type of this name proves; the namespace behind a dot changes nothing. */
  public static Proof of(String type) {
    int dot = type.indexOf('.');
    return switch (dot < 0 ? type : type.substring(0, dot)) {
      case "customer_number", "user_id" -> NUMBER;
      case "email" -> EMAIL;
      case "phone" -> PHONE;
      case "anonymous_id" -> ANONYMOUS;
      case "device" -> DEVICE;
      default -> OTHER;
    };
  }

  /** Whether values of this type mean the same in every source. */
  public static boolean sharedBySources(String type) {
    if (type.indexOf('.') >= 0) {
      return true;
    }
    return switch (of(type)) {
      case EMAIL, PHONE, ANONYMOUS, DEVICE -> true;
      case NUMBER, OTHER -> false;
    };
  }
}
