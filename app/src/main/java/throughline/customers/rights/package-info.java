/**
 * The rights of people over what is known of them: to have it all, to have it all gone, and that
 * nothing is kept longer than it is needed.
 */
@org.jspecify.annotations.NullMarked
package throughline.customers.rights;
