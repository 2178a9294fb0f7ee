package throughline.customers.profile;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import throughline.sources.SourceId;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** All that was ever said about the attributes of a customer's records, as statements have it. */
@Component
class Claims {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final TypeReference<TreeMap<String, String>> VALUES = new TypeReference<>() {};

  private final JdbcClient jdbc;

  Claims(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Something that was said; an empty value takes back what a person said before. */
  record Said(String attribute, Claim claim) {}

  /** Everything, the oldest first. */
  List<Said> of(long customer) {
    List<Said> all = new ArrayList<>();
    jdbc.sql(
            """
            select r.id, r.source, s.attributes,
                   floor(extract(epoch from s.at) * 1000000)::bigint as at
            from customers.statement s join customers.record r on r.id = s.record
            where r.customer = :customer and s.attributes is not null
            order by s.at, s.message
            """)
        .param("customer", customer)
        .query(
            row -> {
              int source = row.getInt("source");
              long record = row.getLong("id");
              long at = row.getLong("at");
              JSON.readValue(row.getString("attributes"), VALUES)
                  .forEach(
                      (name, value) ->
                          all.add(new Said(name, new Claim(value, source, record, at))));
            });
    all.addAll(corrections(customer));
    all.sort((a, b) -> Long.compare(a.claim().at(), b.claim().at()));
    return all;
  }

  private List<Said> corrections(long customer) {
    return jdbc.sql(
            """
            select r.id, c.attribute, coalesce(c.value, '') as value,
                   floor(extract(epoch from c.at) * 1000000)::bigint as at
            from customers.profile_correction c join customers.record r on r.id = c.record
            where r.customer = :customer order by c.decision
            """)
        .param("customer", customer)
        .query(
            (row, number) ->
                new Said(
                    row.getString("attribute"),
                    new Claim(
                        row.getString("value"),
                        SourceId.WORKSPACE.value(),
                        row.getLong("id"),
                        row.getLong("at"))))
        .list();
  }

  /** What each record said last before an instant, by attribute. */
  static Map<String, List<Claim>> asOf(Collection<Said> all, Instant at) {
    record Speaker(String attribute, long record, boolean person) {}
    Map<Speaker, Claim> last = new HashMap<>();
    for (Said said : all) {
      Claim claim = said.claim();
      boolean person = claim.source() == SourceId.WORKSPACE.value();
      if (claim.time().isBefore(at)) {
        last.put(new Speaker(said.attribute(), claim.record(), person), claim);
      }
    }
    Map<String, List<Claim>> known = new TreeMap<>();
    last.forEach(
        (speaker, claim) -> {
          if (!claim.value().isBlank()) {
            known.computeIfAbsent(speaker.attribute(), unseen -> new ArrayList<>()).add(claim);
          }
        });
    return known;
  }
}
