/**
 * Journeys that run every day and have a promise: whether they are right the first time, and
 * whether that is still under control.
 */
@org.jspecify.annotations.NullMarked
package throughline.journeys.transactions;
