package throughline.customers.rights;

import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import throughline.customers.decisions.Decided;
import throughline.customers.decisions.FollowsDecisions;
import throughline.customers.decisions.RecordIds;
import throughline.customers.decisions.RecordName;
import throughline.platform.Audit;

/** Lets holds of the log take effect. */
@Component
class FollowingHolds implements FollowsDecisions {
  private final JdbcClient jdbc;
  private final Audit audit;

  FollowingHolds(JdbcClient jdbc, Audit audit) {
    this.jdbc = jdbc;
    this.audit = audit;
  }

  @Override
  public Set<String> kinds() {
    return Set.of(Hold.Placed.KIND, Hold.Lifted.KIND);
  }

  @Override
  public Collection<RecordName> records(Decided decided) {
    return isPlaced(decided) ? decided.body(Hold.Placed.class).records() : List.of();
  }

  private static boolean isPlaced(Decided decided) {
    return decided.heading().kind().equals(Hold.Placed.KIND);
  }

  @Override
  public void keep(Decided decided, RecordIds records) {
    if (isPlaced(decided)) {
      place(decided, decided.body(Hold.Placed.class), records);
    } else {
      lift(decided, decided.body(Hold.Lifted.class));
    }
  }

  private void place(Decided decided, Hold.Placed placed, RecordIds records) {
    jdbc.sql(
            """
            insert into customers.hold (hold, record, placed_at, login, reason, ends_at)
            select :hold, record, :at, :login, :reason, cast(:ends as timestamptz)
            from unnest(:records) as record
            """)
        .param("hold", placed.hold())
        .param("records", placed.records().stream().mapToLong(records::id).distinct().toArray())
        .param("at", Timestamp.from(decided.heading().at()))
        .param("login", decided.heading().login())
        .param("reason", decided.heading().reason())
        .param("ends", timestamp(placed))
        .update();
  }

  private static @Nullable Timestamp timestamp(Hold.Placed placed) {
    return placed.endsAt() == null ? null : Timestamp.from(placed.endsAt());
  }

  private void lift(Decided decided, Hold.Lifted lifted) {
    jdbc.sql(
            """
            update customers.hold set lifted_at = :at, lifted_by = :login
            where hold = :hold and lifted_at is null
            """)
        .param("at", Timestamp.from(decided.heading().at()))
        .param("login", decided.heading().login())
        .param("hold", lifted.hold())
        .update();
  }

  @Override
  public void follow(Decided decided, RecordIds records) {
    String hold =
        isPlaced(decided)
            ? decided.body(Hold.Placed.class).hold().toString()
            : decided.body(Hold.Lifted.class).hold().toString();
    audit.recordOf(
        decided.heading().actor(),
        decided.heading().kind(),
        hold,
        Map.of("log", decided.position()));
  }

  @Override
  public void forget() {
    jdbc.sql("truncate customers.hold").update();
  }
}
