/**
 * What people write, in four languages. Templates with grammar-safe slots, moods and typing errors.
 */
@org.jspecify.annotations.NullMarked
package throughline.simulator.words;
