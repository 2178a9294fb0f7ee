/**
 * What could not be read: kept with its reason, mended, replayed or discarded by people. Nothing
 * leaves it by itself, except what a newer mapping reads.
 */
@org.jspecify.annotations.NullMarked
package throughline.sources.quarantine;
