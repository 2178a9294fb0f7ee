/** Tests of what could not be read. They run against the whole application. */
@org.jspecify.annotations.NullMarked
package throughline.sources.quarantine;
