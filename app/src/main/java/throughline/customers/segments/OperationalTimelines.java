package throughline.customers.segments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import throughline.engine.timeline.Columns;
import throughline.engine.timeline.ColumnsBuilder;
import throughline.engine.timeline.Dimension;
import throughline.organisation.JoinedDepartments;
import throughline.organisation.Organisation;

/** The timelines of some customers as the database has them now, in the form of the lake. */
@Component
class OperationalTimelines {
  private static final String CODES =
      Arrays.stream(Dimension.values())
          .map(OperationalTimelines::column)
          .map("i."::concat)
          .collect(Collectors.joining(", "));

  private static final String OWNED =
      """
      with own as materialized (
        select id, customer from customers.record where customer = any(:customers)),
      concerns as materialized (
        select c.id, o.customer from own o join customers.concern c on c.record = o.id)
      select i.id, o.customer, i.concern, i.line, i.message, floor(extract(epoch from i.time) * 1000)::bigint as at, %1$s
      from own o join customers.interaction i on i.record = o.id and i.concern is null
      union all
      select i.id, c.customer, i.concern, i.line, i.message, floor(extract(epoch from i.time) * 1000)::bigint as at, %1$s
      from concerns c join customers.interaction i on i.concern = c.id
      order by id
      """
          .formatted(CODES);

  private final JdbcClient jdbc;
  private final Organisation organisation;

  OperationalTimelines(JdbcClient jdbc, Organisation organisation) {
    this.jdbc = jdbc;
    this.organisation = organisation;
  }

  Columns of(Collection<Long> customers) {
    ColumnsBuilder builder = new ColumnsBuilder();
    JoinedDepartments joined = organisation.joined();
    jdbc.sql(OWNED)
        .param("customers", customers.toArray(Long[]::new))
        .query(
            row -> {
              append(row, builder, joined);
            });
    return builder.build();
  }

  private static void append(ResultSet row, ColumnsBuilder builder, JoinedDepartments joined)
      throws SQLException {
    builder
        .append(row.getLong("customer"), row.getLong("at"))
        .concern(row.getLong("concern"))
        .sequence(place(row));
    for (Dimension dimension : Dimension.values()) {
      int code = row.getInt(column(dimension));
      builder.code(dimension, dimension == Dimension.DEPARTMENT ? joined.counted(code) : code);
    }
  }

  /** The place among those of one instant, as the lake has it. */
  private static long place(ResultSet row) throws SQLException {
    long line = row.getLong("line");
    return line > 0
        ? line
        : row.getObject("message", UUID.class).getMostSignificantBits() ^ Long.MIN_VALUE;
  }

  private static String column(Dimension dimension) {
    return dimension.name().toLowerCase(Locale.ROOT);
  }
}
