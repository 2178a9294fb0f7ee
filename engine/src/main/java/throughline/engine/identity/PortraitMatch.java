package throughline.engine.identity;

/**
 * Two groups of records that are one customer by what each of them agrees in, named by a record of
 * each.
 *
 * @param why what their portraits have in common, field by field
 */
public record PortraitMatch(int one, int other, Explanation why) {}
