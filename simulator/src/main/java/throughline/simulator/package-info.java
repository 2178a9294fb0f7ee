/** A company with departments, customers and known truths, to show and to test against. */
@org.jspecify.annotations.NullMarked
package throughline.simulator;
