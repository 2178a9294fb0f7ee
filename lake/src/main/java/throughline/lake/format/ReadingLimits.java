package throughline.lake.format;

/**
 * How much of one file is taken, so that no file can exhaust the machine.
 *
 * @param rowCharacters the longest row, and so the longest value
 * @param columns the most columns of a row
 * @param depth the deepest nesting of a JSON object or XES attribute
 * @param bytes the longest file, unpacked
 * @param gzipRatio how many times larger than packed a file may become
 */
public record ReadingLimits(int rowCharacters, int columns, int depth, long bytes, int gzipRatio) {
  /**
   * Ample for what systems export. Deflate cannot pack tighter than 1 : 1032, logs reach 1 : 60.
   */
  public static final ReadingLimits USUAL = new ReadingLimits(4 << 20, 4_000, 64, 256L << 30, 500);

  public ReadingLimits {
    if (rowCharacters < 1 || columns < 1 || depth < 1 || bytes < 1 || gzipRatio < 1) {
      throw new IllegalArgumentException("Every limit must be at least 1.");
    }
  }
}
