package throughline.customers.rights;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import throughline.customers.Ids;
import throughline.customers.Person;

/**
 * Takes a person's rows out of this module. Numbers that others hold stay and lead nowhere; what
 * the book of changes says is kept without words. The caller holds the lock of identities.
 */
@Component
class ErasingRows {
  private static final Set<String> APART =
      Set.of(
          "interaction",
          "identifier",
          "alias",
          "concern",
          "record",
          "customer",
          "decision",
          "identity_change");

  private static final String INTERACTIONS =
      """
      with gone as (
        delete from customers.interaction where %s
        returning source, department, touchpoint, channel),
      cells as (
        select source, department, touchpoint, channel, count(*) as n from gone
        group by 1, 2, 3, 4),
      counted as (
        update customers.coverage c set interactions = c.interactions - n from cells
        where (c.source, c.department, c.touchpoint, c.channel)
          = (cells.source, cells.department, cells.touchpoint, cells.channel))
      select coalesce(sum(n), 0) from cells
      """;

  private static final String CONCERNS =
      """
      with first as (
        select distinct on (concern) concern, record, time, source, message, part
        from customers.interaction
        where concern = any(:concerns) and record is not null
        order by concern, time, source, message, part)
      update customers.concern c
      set record = f.record, first_time = f.time, first_source = f.source,
          first_message = f.message, first_part = f.part
      from unnest(cast(:concerns as bigint[])) as g(id) left join first f on f.concern = g.id
      where c.id = g.id
      """;

  private final JdbcClient jdbc;
  private final ErasingDecisions decisions;

  ErasingRows(JdbcClient jdbc, ErasingDecisions decisions) {
    this.jdbc = jdbc;
    this.decisions = decisions;
  }

  Map<String, Long> erase(Person person) {
    TablesOfPeople tables = TablesOfPeople.in(jdbc);
    Map<String, Long> gone = new LinkedHashMap<>();
    List<Long> concerns =
        tables
            .about(jdbc, "select id from customers.%s where %s", "concern", person)
            .query(Long.class)
            .list();
    List<Long> accounts = ownAccounts(person);
    gone.put(
        "interaction",
        tables
            .about(
                jdbc,
                INTERACTIONS.formatted(tables.condition("interaction")),
                "interaction",
                person)
            .query(Long.class)
            .single());
    gone.put("decision", decisions.erase(person, names(accounts)));
    gone.put("identity_change", forgetChanges(tables, person));
    for (String table : tables.childrenFirst()) {
      if (!APART.contains(table)) {
        gone.put(
            table,
            (long) tables.about(jdbc, "delete from customers.%s where %s", table, person).update());
      }
    }
    gone.put("account", forgetAccounts(accounts));
    gone.put("segment", forgetConditions(person));
    gone.put("concern", forgetConcerns(concerns));
    gone.put("identifier", forgetIdentifiers(person));
    gone.put("record", forgetRecords(person));
    // What processes remember of their last step counts no more.
    jdbc.sql("select nextval('customers.projection_step')").query(Long.class).single();
    gone.values().removeIf(rows -> rows == 0);
    return gone;
  }

  private List<String> names(List<Long> accounts) {
    return jdbc.sql("select coalesce(key, contract) from customers.account where id = any(:ids)")
        .param("ids", Ids.array(accounts))
        .query(String.class)
        .list();
  }

  /** Accounts and contracts that nobody else has a part in. */
  private List<Long> ownAccounts(Person person) {
    List<Long> own = new ArrayList<>(accountsOnlyOf(person));
    own.addAll(contractsOnlyOf(own, person));
    return own;
  }

  /** Contracts that only these accounts hold. */
  private List<Long> contractsOnlyOf(List<Long> accounts, Person person) {
    return jdbc.sql(
            """
            with said as (
              select account, contract, record from customers.account_statement
              union all select account, contract, record from customers.account_word)
            select distinct contract from said s
            where account = any(:accounts) and contract is not null and contract <> all(:accounts)
              and not exists (select from said o where o.contract = s.contract
                and (o.account <> all(:accounts) or o.record <> all(:records)))
            """)
        .param("accounts", Ids.array(accounts))
        .param("records", person.recordIds())
        .query(Long.class)
        .list();
  }

  private List<Long> accountsOnlyOf(Person person) {
    return jdbc.sql(
            """
            select id from customers.account a where %s
              and not exists (select from customers.account_statement s
                where (s.account = a.id or s.contract = a.id) and s.record <> all(:records))
              and not exists (select from customers.account_word w
                where (w.account = a.id or w.contract = a.id) and w.record <> all(:records))
            """
                .formatted(TablesOfPeople.ACCOUNTS))
        .param("records", person.recordIds())
        .query(Long.class)
        .list();
  }

  private long forgetAccounts(List<Long> accounts) {
    for (String statement :
        List.of(
            "delete from customers.account_statement"
                + " where account = any(:gone) or contract = any(:gone)",
            "delete from customers.account_word"
                + " where account = any(:gone) or contract = any(:gone)",
            "update customers.account set leads_to = null where leads_to = any(:gone)")) {
      jdbc.sql(statement).param("gone", Ids.array(accounts)).update();
    }
    return jdbc.sql("delete from customers.account where id = any(:gone)")
        .param("gone", Ids.array(accounts))
        .update();
  }

  /** Somebody may look for members by what points to the person. */
  private long forgetConditions(Person person) {
    long changed = 0;
    for (String value : person.tellingValues()) {
      changed +=
          jdbc.sql(
                  """
                  update customers.segment
                  set condition = cast(replace(cast(condition as text), :value, 'erased') as jsonb)
                  where strpos(cast(condition as text), :value) > 0
                  """)
              .param("value", value)
              .update();
    }
    return changed;
  }

  private long forgetChanges(TablesOfPeople tables, Person person) {
    return tables
        .about(
            jdbc,
            "update customers.%s set reason = '', identifier = null where %s",
            "identity_change",
            person)
        .update();
  }

  /** A concern that others have a part in goes on under them. */
  private long forgetConcerns(List<Long> concerns) {
    jdbc.sql(CONCERNS).param("concerns", Ids.array(concerns)).update();
    return jdbc.sql(
            """
            delete from customers.concern c where c.id = any(:concerns)
              and not exists (select from customers.interaction i where i.concern = c.id)
            """)
        .param("concerns", Ids.array(concerns))
        .update();
  }

  private long forgetIdentifiers(Person person) {
    long[] held = person.identifiers().stream().mapToLong(Person.IdentifierOf::id).toArray();
    long[] alone =
        person.identifiers().stream()
            .filter(Person.IdentifierOf::alone)
            .mapToLong(Person.IdentifierOf::id)
            .toArray();
    jdbc.sql("delete from customers.alias where smaller = any(:gone) or larger = any(:gone)")
        .param("gone", alone)
        .update();
    jdbc.sql(
            """
            update customers.identifier i set records = (
              select count(*) from customers.record_identifier r where r.identifier = i.id)
            where id = any(:held)
            """)
        .param("held", held)
        .update();
    return jdbc.sql("delete from customers.identifier where id = any(:gone)")
        .param("gone", alone)
        .update();
  }

  private long forgetRecords(Person person) {
    return jdbc.sql("delete from customers.record where id = any(:records)")
        .param("records", person.recordIds())
        .update();
  }
}
