/**
 * Loads a simulated company into a running installation, through the doors that any company uses.
 */
@org.jspecify.annotations.NullMarked
package throughline.simulator.load;
