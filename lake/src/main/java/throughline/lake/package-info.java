/** The interaction lake on one machine: Parquet in a folder, and analyses over it in threads. */
@org.jspecify.annotations.NullMarked
package throughline.lake;
