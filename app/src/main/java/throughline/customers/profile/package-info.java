/** What is known of a customer: which of the values that records say is taken, and why. */
@org.jspecify.annotations.NullMarked
package throughline.customers.profile;
