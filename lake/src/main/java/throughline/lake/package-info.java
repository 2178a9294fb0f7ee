/**
 * The interaction lake on one machine: sorted Parquet files, the versions that name them, and
 * timelines read from them in threads. Holds opaque ids, codes, times and numbers, never a name.
 */
@org.jspecify.annotations.NullMarked
package throughline.lake;
