/**
 * Households and companies: who belongs to them in which role, and what they have from us; and what
 * everybody must know of a person.
 */
@org.jspecify.annotations.NullMarked
package throughline.customers.accounts;
