/**
 * Which ways customers really took, and where passing them on hurt. Maps, journeys and silos,
 * learned from timelines.
 */
@org.springframework.modulith.ApplicationModule(
    allowedDependencies = {"platform", "organisation", "sources", "customers"})
@org.jspecify.annotations.NullMarked
package throughline.journeys;
