/**
 * What is promised when processes die. The application and its database are real processes, and
 * what was acknowledged is written down outside of them.
 */
@org.jspecify.annotations.NullMarked
package throughline.sources.crash;
