/** Exact summaries of many numbers, and how sure a share is. Nothing here knows of customers. */
@org.jspecify.annotations.NullMarked
package throughline.engine.statistics;
