/**
 * What people decide about customers and nothing else can tell: it enters the intake log, takes
 * effect from there, and is followed again whenever the log is read again.
 */
@org.jspecify.annotations.NullMarked
package throughline.customers.decisions;
