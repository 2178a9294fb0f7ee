/** The ways customers really took: journeys cut from timelines, their map, variants and times. */
@org.jspecify.annotations.NullMarked
package throughline.engine.journey;
