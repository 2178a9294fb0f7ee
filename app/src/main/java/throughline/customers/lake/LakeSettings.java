package throughline.customers.lake;

import java.nio.file.Path;

/**
 * How the lake is kept on this machine.
 *
 * @param memoryBytes what DuckDB may use, outside the heap
 * @param threads how many buckets are read side by side
 */
record LakeSettings(Path folder, long memoryBytes, int threads) {}
