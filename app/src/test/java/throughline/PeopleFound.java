package throughline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How well customers are the people behind the records, over all pairs of records.
 *
 * @param records of the truth that the application knows
 */
record PeopleFound(int records, double precision, double recall) {

  double f1() {
    return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
  }

  static PeopleFound compare(JdbcClient jdbc, Path people) throws IOException {
    return compare(jdbc, people, "r.customer");
  }

  static PeopleFound everyRecordAlone(JdbcClient jdbc, Path people) throws IOException {
    return compare(jdbc, people, "r.id");
  }

  /** As if records that a system knows by their phone alone were nobody else's. */
  static PeopleFound withoutPhones(JdbcClient jdbc, Path people) throws IOException {
    return compare(
        jdbc,
        people,
        "case when s.name in ('calls', 'field') then 'alone ' || r.id else r.customer::text end");
  }

  /** As if all who live at one address were one. */
  static PeopleFound aHomeAsOne(JdbcClient jdbc, Path people) throws IOException {
    return compare(
        jdbc,
        people,
        """
        coalesce((select min(h.attributes -> 'account' ->> 'value') from customers.record h
          where h.customer = r.customer), r.customer::text)
        """);
  }

  private static PeopleFound compare(JdbcClient jdbc, Path people, String group)
      throws IOException {
    Map<String, String> groups = groups(jdbc, group);
    Map<String, Long> together = new HashMap<>();
    Map<String, Long> ofGroups = new HashMap<>();
    Map<String, Long> ofPeople = new HashMap<>();
    int known = 0;
    List<String> lines = Files.readAllLines(people);
    for (String line : lines.subList(1, lines.size())) {
      int last = line.lastIndexOf(',');
      String found = groups.get(line.substring(0, last));
      if (found != null) {
        String person = line.substring(last + 1);
        known++;
        together.merge(found + ' ' + person, 1L, Long::sum);
        ofGroups.merge(found, 1L, Long::sum);
        ofPeople.merge(person, 1L, Long::sum);
      }
    }
    double right = pairs(together);
    return new PeopleFound(
        known, right / Math.max(1, pairs(ofGroups)), right / Math.max(1, pairs(ofPeople)));
  }

  /** The group of each record, by "source,key". */
  private static Map<String, String> groups(JdbcClient jdbc, String group) {
    Map<String, String> groups = new HashMap<>();
    jdbc.sql(
            "select s.name || ',' || r.key, %s from customers.record r".formatted(group)
                + " join sources.source s on s.id = r.source")
        .query(
            row -> {
              groups.put(row.getString(1), row.getString(2));
            });
    return groups;
  }

  private static double pairs(Map<String, Long> groups) {
    return groups.values().stream().mapToDouble(size -> size * (size - 1) / 2.0).sum();
  }
}
