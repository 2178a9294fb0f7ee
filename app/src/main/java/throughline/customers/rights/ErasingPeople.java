package throughline.customers.rights;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import throughline.customers.Identities;
import throughline.customers.Person;
import throughline.sources.ItemsOfPeople;

/**
 * Takes people out of every module, and lets the others be resolved without them. All of it happens
 * in the transaction of its caller.
 */
@Component
class ErasingPeople {
  private final JdbcClient jdbc;
  private final Holders holders;
  private final ItemsOfPeople items;
  private final Identities identities;

  ErasingPeople(JdbcClient jdbc, Holders holders, ItemsOfPeople items, Identities identities) {
    this.jdbc = jdbc;
    this.holders = holders;
    this.items = items;
    this.identities = identities;
  }

  /** Nothing comes in and nobody is resolved until the transaction ends. */
  void holdStill() {
    items.holdProjections();
    identities.lock();
  }

  /** Takes people out, after everything holds still; returns how many rows went, by table. */
  Map<String, Long> erase(Person people) {
    List<Long> neighbours = neighbours(people);
    Map<String, Long> gone = new TreeMap<>();
    holders
        .all()
        .forEach(
            holder ->
                holder
                    .erase(people)
                    .forEach((table, rows) -> gone.put(holder.module() + "." + table, rows)));
    identities.resolveAnew(neighbours);
    return gone;
  }

  /** Whose evidence changes: the customer's other records, and who shares an identifier. */
  private List<Long> neighbours(Person person) {
    return jdbc.sql(
            """
            select id from customers.record where id <> all(:records) and (
              customer in (select customer from customers.record where id = any(:records))
              or id in (select o.record from customers.record_identifier o
                join customers.record_identifier m using (identifier)
                where m.record = any(:records)))
            """)
        .param("records", person.recordIds())
        .query(Long.class)
        .list();
  }

  /** Words that only erased interactions used may have been somebody's own. */
  void forgetUnusedLabels() {
    for (String dimension : List.of("team", "resource", "channel", "topic", "outcome", "kind")) {
      jdbc.sql(
              """
              delete from customers.label l where dimension = :dimension
                and not exists (select from customers.interaction i where i.%s = l.code)
              """
                  .formatted(dimension))
          .param("dimension", dimension)
          .update();
    }
  }
}
