/** Tests of silos: definitions on small journeys, laws that hold for every log. */
@org.jspecify.annotations.NullMarked
package throughline.engine.silo;
