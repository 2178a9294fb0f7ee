/** Tests of journeys: each figure against a plain model, over many random logs. */
@org.jspecify.annotations.NullMarked
package throughline.engine.journey;
