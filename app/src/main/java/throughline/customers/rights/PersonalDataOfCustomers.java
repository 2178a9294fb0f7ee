package throughline.customers.rights;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import throughline.customers.HoldsPersonalData;
import throughline.customers.Person;
import throughline.customers.PersonalRows;
import throughline.customers.Reach;
import throughline.organisation.Organisation;

/** All that this module knows of a person. */
@Component
class PersonalDataOfCustomers implements HoldsPersonalData {
  /** Earlier exports go with the person, but an export does not hold the one before. */
  private static final Set<String> ERASED_ONLY = Set.of("person_export");

  private static final Set<String> WORDS =
      Set.of("team", "resource", "channel", "topic", "outcome", "kind");

  private final JdbcClient jdbc;
  private final Organisation organisation;
  private final ErasingRows erasing;

  PersonalDataOfCustomers(JdbcClient jdbc, Organisation organisation, ErasingRows erasing) {
    this.jdbc = jdbc;
    this.organisation = organisation;
    this.erasing = erasing;
  }

  @Override
  public String module() {
    return TablesOfPeople.SCHEMA;
  }

  @Override
  public Reach reach() {
    Set<String> tables = new TreeSet<>(TablesOfPeople.in(jdbc).childrenFirst());
    Set<String> exported = new TreeSet<>(tables);
    exported.removeAll(ERASED_ONLY);
    tables.add("segment");
    return new Reach(exported, tables, Map.of());
  }

  @Override
  public Map<String, Long> find(Person person) {
    return TablesOfPeople.in(jdbc).count(jdbc, person);
  }

  @Override
  public void export(Person person, PersonalRows rows) {
    TablesOfPeople tables = TablesOfPeople.in(jdbc);
    Words words = words();
    for (String table : tables.childrenFirst()) {
      if (!ERASED_ONLY.contains(table)) {
        tables
            .about(jdbc, "select * from customers.%s where %s", table, person)
            .query(
                row -> {
                  Map<String, @Nullable Object> values = RowValues.of(row);
                  if (table.equals("interaction")) {
                    words.instead(values);
                  }
                  rows.row(module() + "." + table, values);
                });
      }
    }
    exportAccounts(tables, person, rows);
  }

  /**
   * Products and sites of contracts, of which nobody is named but those who have a part in the
   * account. Why staff wrote it may be about one of the others.
   */
  private void exportAccounts(TablesOfPeople tables, Person person, PersonalRows rows) {
    for (String table : List.of("account_statement", "account_word")) {
      tables
          .aboutAccounts(jdbc, table, person)
          .query(
              row -> {
                Map<String, @Nullable Object> values = RowValues.of(row);
                values.computeIfPresent("reason", (column, reason) -> "");
                rows.row(module() + "." + table, values);
              });
    }
  }

  @Override
  public Map<String, Long> erase(Person person) {
    return erasing.erase(person);
  }

  /** Words for the codes of interactions, which mean nothing to a person. */
  private record Words(
      Map<String, String> labels, Map<Integer, String> touchpoints, Map<Integer, String> teams) {

    void instead(Map<String, @Nullable Object> values) {
      values.computeIfPresent("touchpoint", (column, code) -> touchpoints.getOrDefault(code, ""));
      values.computeIfPresent("department", (column, code) -> teams.getOrDefault(code, ""));
      for (String dimension : WORDS) {
        values.computeIfPresent(
            dimension, (column, code) -> labels.getOrDefault(dimension + code, ""));
      }
    }
  }

  private Words words() {
    Map<String, String> labels = new HashMap<>();
    jdbc.sql("select dimension, code, label from customers.label")
        .query(
            row -> {
              labels.put(row.getString(1) + row.getInt(2), row.getString(3));
            });
    Map<Integer, String> touchpoints = new HashMap<>();
    organisation.touchpoints().forEach(one -> touchpoints.put(one.id(), one.name()));
    Map<Integer, String> departments = new HashMap<>();
    organisation.departments().forEach(one -> departments.put(one.id(), one.name()));
    organisation.joined().complete(departments);
    return new Words(labels, touchpoints, departments);
  }
}
