/**
 * The company's world: its calendar, places, people and accounts. Knows nothing of systems and
 * files.
 */
@org.jspecify.annotations.NullMarked
package throughline.simulator.world;
