/** What has come in, and what could not. Doors, mappings, the intake log and its quarantine. */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"platform", "organisation"})
@org.jspecify.annotations.NullMarked
package throughline.sources;
