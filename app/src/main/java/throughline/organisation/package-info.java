/**
 * Departments, touchpoints, calendars and unit costs, and who is accountable. Every change is a new
 * version in time.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"platform"})
@org.jspecify.annotations.NullMarked
package throughline.organisation;
