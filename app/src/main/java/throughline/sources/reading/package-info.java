/**
 * How items of the log become facts: mappings, the default reading of events, and the runner that
 * brings each projection forward.
 */
@org.jspecify.annotations.NullMarked
package throughline.sources.reading;
