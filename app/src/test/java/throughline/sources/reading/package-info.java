/** Tests of what comes in. They run against a real database. */
@org.jspecify.annotations.NullMarked
package throughline.sources.reading;
