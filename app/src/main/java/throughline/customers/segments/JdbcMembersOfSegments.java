package throughline.customers.segments;

import java.time.Clock;
import java.util.BitSet;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import throughline.customers.MembersOfSegments;
import throughline.engine.condition.Comparison;
import throughline.engine.condition.Condition;
import throughline.platform.Actor;
import throughline.platform.CommonError;
import throughline.platform.Refusal;

/** Members of segments from their table. */
@Component
class JdbcMembersOfSegments implements MembersOfSegments {
  private final JdbcClient jdbc;
  private final Segments segments;
  private final KnownOfCustomers known;
  private final Clock clock;

  JdbcMembersOfSegments(JdbcClient jdbc, Segments segments, KnownOfCustomers known, Clock clock) {
    this.jdbc = jdbc;
    this.segments = segments;
    this.known = known;
    this.clock = clock;
  }

  @Override
  public Membership having(String attribute, String value) {
    Segments.checkPersons(Actor.current());
    Condition.Attribute asked = new Condition.Attribute(attribute, Comparison.IS, List.of(value));
    BitSet customers = known.now(List.of(asked), null, clock.instant().toEpochMilli()).of(0);
    return new Membership(UUID.nameUUIDFromBytes(customers.toByteArray()).toString(), customers);
  }

  /** The version is read first: members that are newer than it are never taken for older ones. */
  @Override
  public Membership members(int id) {
    Segment segment = segments.segment(id);
    if (!segment.isCounted()) {
      throw new Refusal(
          CommonError.CONFLICT,
          "The members of this segment are being counted.",
          "Try again in a moment.");
    }
    String version =
        "%s %s %s %s"
            .formatted(id, segment.version(), segment.members(), segment.membersChangedAt());
    BitSet customers = new BitSet();
    jdbc.sql("select customer from customers.segment_member where segment = :id and member")
        .param("id", id)
        .query(
            row -> {
              customers.set(Math.toIntExact(row.getLong(1)));
            });
    return new Membership(version, customers);
  }
}
