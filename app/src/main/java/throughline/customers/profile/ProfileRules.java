package throughline.customers.profile;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which rule decides for each attribute; each change is a new version. */
@Component
public class ProfileRules {
  private final JdbcClient jdbc;
  private final Clock clock;

  public ProfileRules(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** The rules in force, for as long as their holder reads. */
  public final class InForce {
    private final Map<String, ProfileRule> rules = new HashMap<>();

    private InForce() {
      newest().forEach(rule -> rules.put(rule.attribute(), rule));
    }

    /** The claim that is taken for an attribute; at least one is given. */
    public Claim choose(String attribute, List<Claim> claims) {
      return rule(attribute).choose(claims);
    }

    ProfileRule rule(String attribute) {
      return rules.getOrDefault(attribute, ProfileRule.usual(attribute));
    }
  }

  public InForce inForce() {
    return new InForce();
  }

  List<ProfileRule> newest() {
    return read(
        """
        select distinct on (attribute) * from customers.profile_rule
        where attribute = coalesce(:attribute, attribute) order by attribute, version desc
        """,
        null);
  }

  /** All versions of one rule, the newest first. */
  List<ProfileRule> history(String attribute) {
    return read(
        "select * from customers.profile_rule where attribute = :attribute order by version desc",
        attribute);
  }

  private List<ProfileRule> read(String sql, @Nullable String attribute) {
    return jdbc.sql(sql)
        .param("attribute", attribute, Types.VARCHAR)
        .query(
            (row, number) ->
                new ProfileRule(
                    row.getString("attribute"),
                    Survivorship.of(row.getString("survivorship")),
                    Arrays.asList((Integer[]) row.getArray("sources").getArray()),
                    row.getInt("version"),
                    row.getTimestamp("changed_at").toInstant(),
                    row.getString("changed_by")))
        .list();
  }

  ProfileRule declare(ProfileRule rule, String by) {
    jdbc.sql(
            """
            insert into customers.profile_rule
            values (:attribute, :version, :survivorship, :sources, :now, :by)
            """)
        .param("attribute", rule.attribute())
        .param("version", rule.version())
        .param("survivorship", rule.survivorship().toString())
        .param("sources", rule.sources().toArray(Integer[]::new))
        .param("now", Timestamp.from(clock.instant()))
        .param("by", by)
        .update();
    return history(rule.attribute()).get(0);
  }
}
