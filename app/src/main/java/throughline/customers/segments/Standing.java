package throughline.customers.segments;

/**
 * How a customer stands to a segment: a member, or one for whom time alone will decide anew.
 *
 * @param due when that is, in milliseconds of the epoch; {@link #NEVER} where it is not
 */
record Standing(int segment, long customer, boolean member, long due) {
  static final long NEVER = Long.MAX_VALUE;
}
