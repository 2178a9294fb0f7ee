/** Silos and journeys through their HTTP interface, beside truths computed by hand. */
@org.jspecify.annotations.NullMarked
package throughline.journeys;
