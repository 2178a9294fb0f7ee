package throughline.customers.segments;

import java.util.BitSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import throughline.customers.MembersOfSegments;
import throughline.platform.CommonError;
import throughline.platform.Refusal;

/** Members of segments from their table. */
@Component
class JdbcMembersOfSegments implements MembersOfSegments {
  private final JdbcClient jdbc;
  private final Segments segments;

  JdbcMembersOfSegments(JdbcClient jdbc, Segments segments) {
    this.jdbc = jdbc;
    this.segments = segments;
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
