package throughline.customers.rights;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import throughline.customers.HoldsPersonalData;
import throughline.customers.Person;
import throughline.customers.PersonalRows;
import throughline.customers.Reach;
import throughline.sources.ItemsOfPeople;
import throughline.sources.ItemsOfPeople.Found;
import throughline.sources.ItemsOfPeople.Traces;

/** The raw items that speak of a person; sources cannot say so themselves, for they know nobody. */
@Component
class PersonalDataOfSources implements HoldsPersonalData {
  private static final Set<String> TABLES = Set.of("log", "quarantine");

  private final JdbcClient jdbc;
  private final ItemsOfPeople items;

  PersonalDataOfSources(JdbcClient jdbc, ItemsOfPeople items) {
    this.jdbc = jdbc;
    this.items = items;
  }

  @Override
  public String module() {
    return "sources";
  }

  @Override
  public Reach reach() {
    return new Reach(TABLES, TABLES, Map.of());
  }

  @Override
  public Map<String, Long> find(Person person) {
    return counts(items.findKnown(traces(person)));
  }

  private static Map<String, Long> counts(Found found) {
    return Map.of(
        "log", (long) found.items().size(), "quarantine", (long) found.quarantined().size());
  }

  @Override
  public void export(Person person, PersonalRows rows) {
    items.read(
        items.find(traces(person)),
        item -> {
          Map<String, @Nullable Object> values = new LinkedHashMap<>();
          values.put("source", item.source().value());
          values.put("received_at", item.receivedAt().toString());
          values.put("message", item.messageId());
          values.put("file", item.file());
          values.put("line", item.line());
          values.put("content", item.content());
          rows.row(item.quarantined() ? "sources.quarantine" : "sources.log", values);
        });
  }

  @Override
  public Map<String, Long> erase(Person person) {
    Found found = items.findKnown(traces(person));
    ItemsOfPeople.Erased erased = items.erase(found);
    return Map.of("log", erased.deleted() + erased.redacted(), "quarantine", erased.quarantined());
  }

  /** What the projection noted of them, and the values that point to them anywhere. */
  Traces traces(Person person) {
    List<Long> positions =
        jdbc.sql(
                """
                select position from customers.statement where record = any(:records)
                union select position from (%s) as told
                union select position from customers.alias
                where smaller = any(:identifiers) or larger = any(:identifiers)
                """
                    .formatted(TablesOfPeople.interactions("position")))
            .param("records", person.recordIds())
            .param(
                "identifiers",
                person.identifiers().stream()
                    .filter(Person.IdentifierOf::alone)
                    .mapToLong(Person.IdentifierOf::id)
                    .toArray())
            .query(Long.class)
            .list();
    return new Traces(positions.stream().filter(Objects::nonNull).toList(), person.tellingValues());
  }
}
