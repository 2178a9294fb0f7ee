package throughline.customers.matching;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import throughline.customers.Ids;
import throughline.customers.matching.Resolutions.Resolution;
import throughline.platform.Pieces;

/** Which records are probably one person, as evidence beside what is exact, stated or denied. */
@Component
public class ProbableMatches {
  private static final int RECORDS_AT_A_TIME = 250;

  private final JdbcClient jdbc;
  private final Resolutions resolutions;
  private final WeighingRecords weighing;

  ProbableMatches(JdbcClient jdbc, Resolutions resolutions, WeighingRecords weighing) {
    this.jdbc = jdbc;
    this.resolutions = resolutions;
    this.weighing = weighing;
  }

  /** Two records and how much speaks for one person, in bits. */
  public record Match(long a, long b, double bits) {}

  /** What is evidence now. */
  public Believed believed() {
    return jdbc.sql("select learned, upper from customers.resolution where state = 'in force'")
        .query((row, number) -> new Believed(row.getLong("learned"), row.getDouble("upper")))
        .optional()
        .orElse(Believed.NOTHING);
  }

  /**
   * Weighs records of which something else is known now, against all that are kept; returns those
   * whose evidence changed by it.
   *
   * @param fresh the attributes of those that nobody has written yet
   */
  public Set<Long> weigh(Collection<Long> records, Map<Long, Map<String, String>> fresh) {
    Set<Long> touched = new HashSet<>();
    if (!records.isEmpty()) {
      for (Resolution resolution : resolutions.kept()) {
        Set<Long> found = weigh(resolution, records, fresh);
        if (resolution.state().equals("in force")) {
          touched.addAll(found);
        }
      }
    }
    return touched;
  }

  private Set<Long> weigh(
      Resolution resolution, Collection<Long> records, Map<Long, Map<String, String>> fresh) {
    Set<Long> touched = new HashSet<>();
    List<Long> all = records.stream().sorted().toList();
    for (List<Long> some : Pieces.of(all, RECORDS_AT_A_TIME)) {
      touched.addAll(weighing.weigh(resolution, some, fresh));
    }
    return touched;
  }

  /** All pairs that these records were weighed in. */
  public List<Match> of(Collection<Long> records, Believed believed) {
    return of("customers.probable_match", records, believed);
  }

  /**
   * Pairs of groups, by a record of each, that are alike in what all their records agree in, as far
   * as they are evidence; those of these records.
   */
  public List<Match> portraits(Collection<Long> records, Believed believed) {
    return of("customers.portrait_match", records, believed).stream()
        .filter(match -> match.bits() >= believed.enough())
        .distinct()
        .toList();
  }

  private List<Match> of(String table, Collection<Long> records, Believed believed) {
    List<Match> matches = new ArrayList<>();
    if (believed.learned() != 0 && !records.isEmpty()) {
      jdbc.sql(
              """
              select a, b, bits from %1$s where learned = :learned and a = any(:records)
              union all
              select a, b, bits from %1$s where learned = :learned and b = any(:records)
              """
                  .formatted(table))
          .param("learned", believed.learned())
          .param("records", Ids.array(records))
          .query(
              row -> {
                matches.add(new Match(row.getLong("a"), row.getLong("b"), row.getDouble("bits")));
              });
    }
    return matches;
  }

  /** The dates of birth by which namesakes of one home are kept apart. */
  public Map<Long, Integer> births(Collection<Long> records, Believed believed) {
    Map<Long, Integer> births = new HashMap<>();
    if (believed.learned() != 0 && !records.isEmpty()) {
      jdbc.sql(
              """
              select record, birth from customers.matching_record
              where learned = :learned and record = any(:records) and birth is not null
              """)
          .param("learned", believed.learned())
          .param("records", Ids.array(records))
          .query(
              row -> {
                births.put(row.getLong("record"), row.getInt("birth"));
              });
    }
    return births;
  }

  /** All pairs of these records that were weighed. */
  public List<Match> among(Collection<Long> records, Believed believed) {
    Set<Long> those = Set.copyOf(records);
    return of(records, believed).stream()
        .filter(match -> those.contains(match.a()) && those.contains(match.b()))
        .distinct()
        .sorted(Comparator.comparingLong(Match::a).thenComparingLong(Match::b))
        .toList();
  }
}
