package throughline.customers.profile;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.sources.SourceId;

/**
 * What decides for one attribute.
 *
 * @param sources the order of trust, by their ids
 * @param version 0 where nobody has declared one
 */
record ProfileRule(
    String attribute,
    Survivorship survivorship,
    List<Integer> sources,
    int version,
    @Nullable Instant changedAt,
    @Nullable String changedBy) {

  ProfileRule {
    sources = List.copyOf(sources);
  }

  static ProfileRule usual(String attribute) {
    return new ProfileRule(attribute, Survivorship.MOST_RECENT, List.of(), 0, null, null);
  }

  /** The claim to take. What a person said last stands above what systems say. */
  Claim choose(List<Claim> claims) {
    return claims.stream()
        .filter(claim -> claim.source() == SourceId.WORKSPACE.value())
        .max(Comparator.comparingLong(Claim::at).thenComparingLong(Claim::record))
        .orElseGet(() -> survivorship.choose(claims, sources));
  }
}
