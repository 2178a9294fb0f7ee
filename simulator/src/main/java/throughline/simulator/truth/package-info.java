/**
 * What is planted in the data and what must not be found there. All parameters in one place, and
 * the files that tell them.
 */
@org.jspecify.annotations.NullMarked
package throughline.simulator.truth;
