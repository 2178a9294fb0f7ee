/** Tests of files that are given. They run against the whole application. */
@org.jspecify.annotations.NullMarked
package throughline.sources.files;
