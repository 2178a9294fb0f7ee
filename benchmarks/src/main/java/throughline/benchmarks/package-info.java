/**
 * Measurements of whole tasks, each beside a baseline that answers the same question in the same
 * run. Their figures go into docs/performance.md with date and machine.
 */
@org.jspecify.annotations.NullMarked
package throughline.benchmarks;
