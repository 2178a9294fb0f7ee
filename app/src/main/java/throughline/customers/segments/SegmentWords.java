package throughline.customers.segments;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The words that conditions can be built of, beside departments and touchpoints. */
@Component
class SegmentWords {
  private static final int LOOKED_AT = 20_000;
  private static final int MOST = 500;

  private final JdbcClient jdbc;

  SegmentWords(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Names of attributes, and labels of interactions by their dimension. */
  record Words(
      List<String> attributes,
      List<String> channels,
      List<String> topics,
      List<String> outcomes,
      List<String> kinds,
      List<String> scales) {}

  Words words() {
    return new Words(
        attributes(),
        labels("channel"),
        labels("topic"),
        labels("outcome"),
        labels("kind"),
        scales());
  }

  private List<String> attributes() {
    return jdbc.sql("select name from customers.attribute_name order by name")
        .query(String.class)
        .list();
  }

  private List<String> labels(String dimension) {
    return jdbc.sql(
            """
            select label from customers.label where dimension = :dimension
            order by lower(label) limit :most
            """)
        .param("dimension", dimension)
        .param("most", MOST)
        .query(String.class)
        .list();
  }

  private List<String> scales() {
    return jdbc.sql(
            """
            select distinct scale from (
              select scale from customers.interaction where score is not null
              order by time desc limit :most) i
            where scale is not null order by scale
            """)
        .param("most", LOOKED_AT)
        .query(String.class)
        .list();
  }
}
