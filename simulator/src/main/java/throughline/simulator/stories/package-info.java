/**
 * What happens to customers, one small class per storyline. Each passes several departments and
 * ends well or badly.
 */
@org.jspecify.annotations.NullMarked
package throughline.simulator.stories;
