package throughline.customers.rights;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import throughline.customers.Ids;
import throughline.customers.Person;
import throughline.sources.DecisionLog;
import throughline.sources.ItemsOfPeople;

/**
 * Takes a person out of what people decided, in the log and where it took effect. Decisions about
 * nobody else go; of the others goes what names the person, and the reason, whose words are free.
 */
@Component
class ErasingDecisions {
  private final JdbcClient jdbc;
  private final ItemsOfPeople items;

  ErasingDecisions(JdbcClient jdbc, ItemsOfPeople items) {
    this.jdbc = jdbc;
    this.items = items;
  }

  /**
   * Erases the person, and the accounts in which nobody else has a part.
   *
   * @param accounts their keys, and numbers of contracts
   */
  long erase(Person person, Collection<String> accounts) {
    List<Long> touched = new ArrayList<>();
    List<Long> gone = new ArrayList<>();
    Set<String> names = new TreeSet<>(accounts);
    names.addAll(List.of(person.keys()));
    DecisionWithout without = new DecisionWithout(person, accounts);
    for (DecisionLog.Entry entry : items.decisionsNaming(names)) {
      Optional<String> left = without.of(entry.content());
      if (left.filter(entry.content()::equals).isEmpty()) {
        items.rewrite(entry.position(), left.orElse(null));
        (left.isEmpty() ? gone : touched).add(entry.position());
      }
    }
    forget(person.recordIds(), Ids.array(gone));
    forgetReasons(Ids.array(touched));
    return touched.size() + gone.size();
  }

  private void forgetReasons(long[] decisions) {
    for (String place :
        List.of("decision.id", "account_word.decision", "flag_word.decision", "choice.decision")) {
      String[] names = place.split("\\.", 2);
      jdbc.sql(
              "update customers.%s set reason = '' where %s = any(:ids)"
                  .formatted(names[0], names[1]))
          .param("ids", decisions)
          .update();
    }
  }

  private void forget(long[] records, long[] gone) {
    jdbc.sql(
            """
            delete from customers.decision_tie
            where a = any(:records) or b = any(:records) or decision = any(:gone)
            """)
        .param("records", records)
        .param("gone", gone)
        .update();
    jdbc.sql(
            """
            delete from customers.decision_side
            where record = any(:records) or decision = any(:gone)
            """)
        .param("records", records)
        .param("gone", gone)
        .update();
    jdbc.sql("delete from customers.decision where id = any(:gone)").param("gone", gone).update();
  }
}
