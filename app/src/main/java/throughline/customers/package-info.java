/**
 * Who is who, and everything between us and them. Records, identifiers, matches, customers and
 * their timelines.
 */
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {"platform", "organisation", "sources"})
@org.jspecify.annotations.NullMarked
package throughline.customers;
