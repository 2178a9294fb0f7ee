package throughline.customers;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import throughline.organisation.JoinedDepartments;
import throughline.organisation.Organisation;

/** All interactions of one customer, oldest first, each as short as figures need it. */
@Component
class OwnTimeline {

  private final JdbcClient jdbc;
  private final Organisation organisation;

  OwnTimeline(JdbcClient jdbc, Organisation organisation) {
    this.jdbc = jdbc;
    this.organisation = organisation;
  }

  /** One interaction in codes, 0 where not known. */
  record Step(
      Instant time,
      long record,
      long concern,
      int department,
      int topic,
      int direction,
      int outcome,
      @Nullable Double score,
      @Nullable String scale) {

    boolean isContact() {
      return direction != 0;
    }
  }

  List<Step> of(long[] records) {
    return of(Lanes.of(records));
  }

  List<Step> of(Lanes lanes) {
    JoinedDepartments joined = organisation.joined();
    return lanes
        .given(
            jdbc.sql(
                """
                select time, record, concern, department, topic, direction, outcome, score, scale
                from (%s) i order by time, source, line, message, part
                """
                    .formatted(lanes.question())))
        .query(
            (row, number) ->
                new Step(
                    row.getTimestamp(1).toInstant(),
                    row.getLong(2),
                    row.getLong(3),
                    joined.counted(row.getInt(4)),
                    row.getInt(5),
                    row.getInt(6),
                    row.getInt(7),
                    row.getObject(8, Double.class),
                    row.getString(9)))
        .list();
  }
}
