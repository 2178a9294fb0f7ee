/** Tests of what people do with sources. They run against a real database. */
@org.jspecify.annotations.NullMarked
package throughline.sources.administration;
