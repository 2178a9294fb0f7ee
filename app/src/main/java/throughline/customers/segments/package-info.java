/**
 * Saved conditions over customers: who belongs to them now, and who did. Follows every change of a
 * timeline and every change that time alone brings.
 */
@org.jspecify.annotations.NullMarked
package throughline.customers.segments;
