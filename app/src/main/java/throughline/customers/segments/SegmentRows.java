package throughline.customers.segments;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import throughline.platform.Refusal;
import tools.jackson.databind.json.JsonMapper;

/** Segments in their table. */
@Component
class SegmentRows {
  private static final JsonMapper JSON = JsonMapper.shared();

  private final JdbcClient jdbc;
  private final Clock clock;

  SegmentRows(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  List<Segment> all() {
    return jdbc.sql("select * from customers.segment order by lower(name)")
        .query((row, number) -> segment(row))
        .list();
  }

  Optional<Segment> find(int id) {
    return jdbc.sql("select * from customers.segment where id = :id")
        .param("id", id)
        .query((row, number) -> segment(row))
        .optional();
  }

  private static Segment segment(ResultSet row) throws SQLException {
    return new Segment(
        row.getInt("id"),
        row.getString("name"),
        JSON.readValue(row.getString("condition"), ConditionForm.class),
        row.getString("owner"),
        row.getInt("version"),
        row.getTimestamp("changed_at").toInstant(),
        row.getString("changed_by"),
        row.getObject("counted_version", Integer.class),
        instant(row, "counted_at"),
        row.getLong("members"),
        instant(row, "members_changed_at"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    Timestamp timestamp = row.getTimestamp(column);
    return timestamp == null ? null : timestamp.toInstant();
  }

  int create(String name, ConditionForm condition, String by) {
    try {
      return jdbc.sql(
              """
              insert into customers.segment
                (name, condition, owner, version, changed_at, changed_by)
              values (:name, cast(:condition as jsonb), :by, 1, :now, :by) returning id
              """)
          .param("name", name)
          .param("condition", JSON.writeValueAsString(condition))
          .param("by", by)
          .param("now", Timestamp.from(clock.instant()))
          .query(Integer.class)
          .single();
    } catch (DuplicateKeyException e) {
      throw taken(name);
    }
  }

  void change(Segment before, String name, ConditionForm condition, String by) {
    // Another name leaves the members as they are.
    boolean sameMembers = before.isCounted() && before.condition().equals(condition);
    try {
      jdbc.sql(
              """
              update customers.segment
              set name = :name, condition = cast(:condition as jsonb), version = version + 1,
                  counted_version = case when :same then version + 1 else counted_version end,
                  changed_at = :now, changed_by = :by
              where id = :id
              """)
          .param("id", before.id())
          .param("name", name)
          .param("condition", JSON.writeValueAsString(condition))
          .param("same", sameMembers)
          .param("now", Timestamp.from(clock.instant()))
          .param("by", by)
          .update();
    } catch (DuplicateKeyException e) {
      throw taken(name);
    }
  }

  void delete(int id) {
    jdbc.sql("delete from customers.segment where id = :id").param("id", id).update();
    deleteMembers(id);
  }

  void deleteMembers(int id) {
    jdbc.sql("delete from customers.segment_member where segment = :id").param("id", id).update();
  }

  /** Notes how many members there are now, and that they are those of this version. */
  void counted(Segment segment, Instant at, boolean moved) {
    jdbc.sql(
            """
            update customers.segment s
            set counted_version = :version, counted_at = :at,
                members = (select count(*) from customers.segment_member m
                           where m.segment = s.id and m.member),
                members_changed_at = case when :moved then :at else members_changed_at end
            where id = :id
            """)
        .param("id", segment.id())
        .param("version", segment.version())
        .param("at", Timestamp.from(at))
        .param("moved", moved)
        .update();
  }

  /** Notes that members came and went. */
  void moved(int segment, int more, Instant at) {
    jdbc.sql(
            """
            update customers.segment set members = members + :more, members_changed_at = :at
            where id = :id
            """)
        .param("id", segment)
        .param("more", more)
        .param("at", Timestamp.from(at))
        .update();
  }

  private static Refusal taken(String name) {
    return Refusal.invalid("There is a segment of this name.", "Choose another name.").about(name);
  }
}
