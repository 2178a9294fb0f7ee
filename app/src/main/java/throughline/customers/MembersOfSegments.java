package throughline.customers;

import java.util.BitSet;

/** Who belongs to a segment, for analyses that ask about its members alone. */
public interface MembersOfSegments {

  /**
   * The members of a segment.
   *
   * @param version another one whenever members came or went
   * @param customers their ids; belongs to whoever asked
   */
  record Membership(String version, BitSet customers) {}

  /**
   * The members of a segment as they are now.
   *
   * @throws throughline.platform.Refusal where there is no such segment, or nobody has counted its
   *     members yet
   */
  Membership members(int segment);

  /**
   * The customers whose profile has a value of an attribute now, whatever its case.
   *
   * @throws throughline.platform.Refusal where the actor does not see people by name: the question
   *     could tell what the role does not show
   */
  Membership having(String attribute, String value);
}
