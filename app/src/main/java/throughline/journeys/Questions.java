package throughline.journeys;

import java.util.BitSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import throughline.customers.MembersOfSegments;
import throughline.customers.MembersOfSegments.Membership;
import throughline.customers.ScoredConcerns;
import throughline.customers.ScoredConcerns.Scores;

/**
 * What the filter bar asks about, with what is looked up for it as it is now: the members of its
 * segment, those with an attribute, the concerns with a score.
 */
@Component
public class Questions {
  private final MembersOfSegments customers;
  private final ScoredConcerns scores;

  Questions(MembersOfSegments customers, ScoredConcerns scores) {
    this.customers = customers;
    this.scores = scores;
  }

  public Question of(FilterBar filters) {
    Question asked = filters.question();
    Scores scored = filters.scores();
    if (scored != null) {
      asked = asked.within(asked.limits().scored(scores.with(scored)));
    }
    Membership members = members(filters);
    return members == null ? asked : asked.among(members);
  }

  private @Nullable Membership members(FilterBar filters) {
    Integer segment = filters.segmentId();
    FilterBar.Trait trait = filters.trait();
    Membership members = segment == null ? null : customers.members(segment);
    if (trait == null) {
      return members;
    }
    Membership having = customers.having(trait.attribute(), trait.value());
    return members == null ? having : both(members, having);
  }

  private static Membership both(Membership one, Membership other) {
    BitSet customers = (BitSet) one.customers().clone();
    customers.and(other.customers());
    return new Membership(one.version() + " and " + other.version(), customers);
  }
}
