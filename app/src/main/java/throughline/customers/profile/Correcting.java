package throughline.customers.profile;

import java.sql.Timestamp;
import java.sql.Types;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import throughline.customers.decisions.Decided;
import throughline.customers.decisions.FollowsDecisions;
import throughline.customers.decisions.RecordIds;
import throughline.customers.decisions.RecordName;

/** Keeps what people said attributes are; each word is said of one record, and moves with it. */
@Component
public class Correcting implements FollowsDecisions {
  static final String KIND = "profile.corrected";

  private final JdbcClient jdbc;

  public Correcting(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * What a person said.
   *
   * @param value null takes back what was said before
   */
  record Correction(RecordName record, String attribute, @Nullable String value) {}

  @Override
  public Set<String> kinds() {
    return Set.of(KIND);
  }

  @Override
  public Collection<RecordName> records(Decided decided) {
    return List.of(decided.body(Correction.class).record());
  }

  @Override
  public void keep(Decided decided, RecordIds records) {
    Correction correction = decided.body(Correction.class);
    jdbc.sql(
            """
            insert into customers.profile_correction
            values (:decision, :record, :attribute, :value, :at, :by)
            """)
        .param("decision", decided.position())
        .param("record", records.id(correction.record()))
        .param("attribute", correction.attribute())
        .param("value", correction.value(), Types.VARCHAR)
        .param("at", Timestamp.from(decided.heading().at()))
        .param("by", decided.heading().login())
        .update();
  }

  @Override
  public void follow(Decided decided, RecordIds records) {
    // What was kept is all there is to it: profiles are read from it, and segments are told.
  }

  @Override
  public void forget() {
    jdbc.sql("truncate customers.profile_correction").update();
  }
}
