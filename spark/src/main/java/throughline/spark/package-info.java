/**
 * Timelines on a cluster: the analyses of the engine over the lake's Parquet files, on Apache
 * Spark.
 */
@NullMarked
package throughline.spark;

import org.jspecify.annotations.NullMarked;
