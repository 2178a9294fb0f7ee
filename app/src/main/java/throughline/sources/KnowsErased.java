package throughline.sources;

import java.util.List;
import throughline.lake.mapping.MappedRow;

/** Who can tell what in an item speaks of people that were erased; implemented where they were. */
public interface KnowsErased {

  /**
   * Stands where an item that also speaks of others named an erased person, so that what it says of
   * them is still read as somebody's.
   */
  String NOBODY = "(erased)";

  /** What an item of a source says. */
  record Said(SourceId source, MappedRow facts) {}

  /**
   * What is to become of an item.
   *
   * @param others what it says of others; all of it where it speaks of nobody erased
   */
  record Verdict(boolean speaksOfErased, MappedRow others) {

    /** Whether nothing of it is left. */
    public boolean speaksOfNobodyElse() {
      return speaksOfErased
          && others.records().isEmpty()
          && others.interactions().isEmpty()
          && others.aliases().isEmpty()
          && others.accounts().isEmpty();
    }
  }

  /** Whether anybody was erased at all. */
  boolean anybody();

  /** A verdict on each item, in their order. */
  List<Verdict> judge(List<Said> items);
}
