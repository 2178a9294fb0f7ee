/** Journeys as they were designed, and how the lived ones depart from them. */
@org.jspecify.annotations.NullMarked
package throughline.engine.journey.designed;
