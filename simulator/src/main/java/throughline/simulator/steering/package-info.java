/**
 * What the company declares and measures about itself, as tables: staff, roles, services, goals,
 * insights. Later issues hold it against what customers lived.
 */
@org.jspecify.annotations.NullMarked
package throughline.simulator.steering;
