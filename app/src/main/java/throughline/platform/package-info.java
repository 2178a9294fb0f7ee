/**
 * Who may do what, and what was done. Access, keys, audit, jobs, the clock and the storage
 * settings.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {})
@org.jspecify.annotations.NullMarked
package throughline.platform;
