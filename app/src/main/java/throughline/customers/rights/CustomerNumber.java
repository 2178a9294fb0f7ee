package throughline.customers.rights;

import throughline.platform.Refusal;

/** A customer's number as requests write it. */
final class CustomerNumber {

  private CustomerNumber() {}

  static long of(String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw Refusal.invalid(
              "The customer (%s) is not a number.".formatted(text), "Give the customer's number.")
          .about(text);
    }
  }
}
