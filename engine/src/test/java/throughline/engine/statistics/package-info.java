/** Tests of exact summaries and of intervals. */
@org.jspecify.annotations.NullMarked
package throughline.engine.statistics;
