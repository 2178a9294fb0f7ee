package throughline.customers.rights;

import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import throughline.customers.Ids;
import throughline.customers.Person;
import throughline.customers.Person.IdentifierOf;
import throughline.customers.Person.RecordOf;
import throughline.platform.Refusal;

/** Customers as people who have rights: whose records and values they are. */
@Component
class KnownPeople {
  private final JdbcClient jdbc;

  KnownPeople(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The person behind a customer, also where it was merged into another. */
  Person person(long asked) {
    long customer = customer(asked);
    return person(customer, recordsOf(customer));
  }

  /** A part of a customer's records as one person; all of them where none are named. */
  Person person(long asked, Collection<Long> part) {
    Person whole = person(asked);
    if (part.isEmpty()) {
      return whole;
    }
    List<RecordOf> chosen =
        whole.records().stream().filter(record -> part.contains(record.id())).toList();
    if (chosen.size() != new TreeSet<>(part).size()) {
      throw Refusal.invalid(
              "The records (%s) are not all of this customer.".formatted(part),
              "Open the customer again and choose among its records.")
          .about(part);
    }
    return person(whole.customer(), chosen);
  }

  /** Those whom these records are, whoever their customers are, as one. */
  Person personOf(Collection<Long> records) {
    List<RecordOf> found =
        jdbc.sql("select id, source, key from customers.record where id = any(:ids) order by id")
            .param("ids", Ids.array(records))
            .query((row, number) -> new RecordOf(row.getLong(1), row.getInt(2), row.getString(3)))
            .list();
    long customer =
        found.isEmpty()
            ? 0
            : jdbc.sql("select customer from customers.record where id = :id")
                .param("id", found.get(0).id())
                .query(Long.class)
                .single();
    return person(customer, found);
  }

  private Person person(long customer, List<RecordOf> records) {
    return new Person(customer, ids(records), records, identifiers(records));
  }

  private long customer(long asked) {
    return jdbc.sql(
            """
            with recursive trail (id, redirect_to) as (
              select id, redirect_to from customers.customer where id = :asked
              union all
              select c.id, c.redirect_to
              from trail t join customers.customer c on c.id = t.redirect_to)
            select id from trail where redirect_to is null
            """)
        .param("asked", asked)
        .query(Long.class)
        .optional()
        .orElseThrow(() -> Refusal.notFound("customer", asked));
  }

  /** All numbers that lead to customers of whom no other record is left. */
  private List<Long> ids(List<RecordOf> records) {
    return jdbc.sql(
            """
            with recursive whole (id) as (
              select customer from customers.record
              where customer in (select customer from customers.record where id = any(:records))
              group by customer having bool_and(id = any(:records))),
            ids (id) as (
              select id from whole
              union
              select c.id from ids l join customers.customer c on c.redirect_to = l.id)
            select id from ids order by id
            """)
        .param("records", Ids.array(records.stream().map(RecordOf::id).toList()))
        .query(Long.class)
        .list();
  }

  private List<RecordOf> recordsOf(long customer) {
    return jdbc.sql(
            "select id, source, key from customers.record where customer = :customer order by id")
        .param("customer", customer)
        .query((row, number) -> new RecordOf(row.getLong(1), row.getInt(2), row.getString(3)))
        .list();
  }

  private List<IdentifierOf> identifiers(List<RecordOf> records) {
    return jdbc.sql(
            """
            select i.id, i.type, i.scope, i.value, i.given, not exists (
                select from customers.record_identifier o
                where o.identifier = i.id and o.record <> all(:records)) as alone
            from customers.identifier i
            where i.id in (
              select identifier from customers.record_identifier where record = any(:records))
            order by i.id
            """)
        .param("records", records.stream().mapToLong(RecordOf::id).toArray())
        .query(
            (row, number) ->
                new IdentifierOf(
                    row.getLong("id"),
                    row.getString("type"),
                    row.getInt("scope"),
                    row.getString("value"),
                    row.getString("given"),
                    row.getBoolean("alone")))
        .list();
  }
}
