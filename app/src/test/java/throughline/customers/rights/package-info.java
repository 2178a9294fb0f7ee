@org.jspecify.annotations.NullMarked
package throughline.customers.rights;
