/**
 * Writes rows in order of time, however many there are. Bounded memory; the same rows give the same
 * bytes.
 */
@org.jspecify.annotations.NullMarked
package throughline.simulator.output;
