package throughline.customers.rights;

import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import throughline.customers.decisions.Decided;
import throughline.customers.decisions.FollowsDecisions;
import throughline.customers.decisions.RecordIds;
import throughline.customers.decisions.RecordName;
import throughline.platform.Audit;

/**
 * Lets erasures take effect: from then on nothing that speaks of the person comes in. It happens
 * once; reading the log again changes nothing, or who was let in again would be shut out while it
 * is read.
 */
@Component
class FollowingErasures implements FollowsDecisions {
  private final JdbcClient jdbc;
  private final Suppressions suppressions;
  private final Audit audit;

  FollowingErasures(JdbcClient jdbc, Suppressions suppressions, Audit audit) {
    this.jdbc = jdbc;
    this.suppressions = suppressions;
    this.audit = audit;
  }

  @Override
  public Set<String> kinds() {
    return Set.of(ErasureDecision.KIND, Readmission.KIND);
  }

  @Override
  public Collection<RecordName> records(Decided decided) {
    return List.of();
  }

  @Override
  public void keep(Decided decided, RecordIds records) {
    if (decided.heading().kind().equals(ErasureDecision.KIND)) {
      keep(decided, decided.body(ErasureDecision.class));
    } else {
      lift(decided, decided.body(Readmission.class));
    }
  }

  private void keep(Decided decided, ErasureDecision decision) {
    int fresh =
        jdbc.sql(
                """
                insert into customers.erasure (id, at, by, ground, state)
                values (:id, :at, :by, :ground, 'decided') on conflict do nothing
                """)
            .param("id", decision.erasure())
            .param("at", Timestamp.from(decided.heading().at()))
            .param("by", decided.heading().login())
            .param("ground", decision.ground())
            .update();
    if (fresh == 1) {
      suppressions.add(decision.erasure(), decision.bytes());
    }
  }

  private void lift(Decided decided, Readmission readmission) {
    suppressions.lift(readmission.erasure());
    jdbc.sql(
            """
            update customers.erasure set lifted_at = :at, lifted_by = :by
            where id = :id and lifted_at is null
            """)
        .param("at", Timestamp.from(decided.heading().at()))
        .param("by", decided.heading().login())
        .param("id", readmission.erasure())
        .update();
  }

  @Override
  public void follow(Decided decided, RecordIds records) {
    String erasure =
        decided.heading().kind().equals(ErasureDecision.KIND)
            ? decided.body(ErasureDecision.class).erasure().toString()
            : decided.body(Readmission.class).erasure().toString();
    audit.recordOf(
        decided.heading().actor(),
        decided.heading().kind(),
        erasure,
        Map.of("log", decided.position()));
  }

  @Override
  public void forget() {
    // Whom the house does not know any more, it must not forget to know not.
  }
}
