/**
 * The departments' systems, each with its own keys, spellings, time zone and format. Stories tell
 * them what happened; they write it down in their own way.
 */
@org.jspecify.annotations.NullMarked
package throughline.simulator.systems;
