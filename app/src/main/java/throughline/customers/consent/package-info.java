/**
 * For what a person's data may be used: purposes with their wording, what people chose about them,
 * and what follows from it for one customer now.
 */
@org.jspecify.annotations.NullMarked
package throughline.customers.consent;
