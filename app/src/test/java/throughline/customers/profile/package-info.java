@org.jspecify.annotations.NullMarked
package throughline.customers.profile;
