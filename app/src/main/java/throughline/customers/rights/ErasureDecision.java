package throughline.customers.rights;

import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * That a person is erased, as it stands in the intake log and in the register: it says by which
 * keyed hashes the person is known again, and nothing of who that is.
 *
 * @param ground why, by one of a few words
 */
record ErasureDecision(UUID erasure, String ground, List<String> hashes) {
  static final String KIND = "person.erased";

  /** The ground of what rules remove; nobody decides it of a person. */
  static final String RETENTION = "retention";

  static final Set<String> GROUNDS =
      Set.of("request", "objection", "consent", "unlawful", "obligation");

  ErasureDecision {
    hashes = List.copyOf(hashes);
    if (!GROUNDS.contains(ground) && !ground.equals(RETENTION)) {
      throw new IllegalArgumentException(
          "The ground (%s) must be one of %s.".formatted(ground, GROUNDS));
    }
  }

  static ErasureDecision of(UUID erasure, String ground, List<byte[]> hashes) {
    return new ErasureDecision(
        erasure,
        ground,
        hashes.stream().map(HexFormat.of()::formatHex).sorted().distinct().toList());
  }

  List<byte[]> bytes() {
    return hashes.stream().map(HexFormat.of()::parseHex).toList();
  }
}
