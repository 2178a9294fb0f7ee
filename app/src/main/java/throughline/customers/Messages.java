package throughline.customers;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What messages brought, and what is taken away when a newer one takes their place. */
@Component
class Messages {
  private final JdbcClient jdbc;

  Messages(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** What was taken away: who has to be looked at again. */
  record Removed(
      Set<Long> records,
      Set<Long> concerns,
      Set<Long> identifiers,
      Map<Coverage.Cell, Long> cells) {
    static Removed nothing() {
      return new Removed(new HashSet<>(), new HashSet<>(), new HashSet<>(), new HashMap<>());
    }
  }

  Removed remove(Collection<UUID> messages) {
    Removed removed = Removed.nothing();
    if (messages.isEmpty()) {
      return removed;
    }
    UUID[] all = messages.toArray(UUID[]::new);
    removeInteractions(all, removed);
    jdbc.sql("delete from customers.statement where message = any(:messages) returning record")
        .param("messages", all)
        .query(Long.class)
        .list()
        .forEach(removed.records::add);
    jdbc.sql(
            """
            delete from customers.alias where message = any(:messages) returning smaller, larger
            """)
        .param("messages", all)
        .query(
            row -> {
              removed.identifiers.add(row.getLong("smaller"));
              removed.identifiers.add(row.getLong("larger"));
            });
    return removed;
  }

  private void removeInteractions(UUID[] messages, Removed removed) {
    jdbc.sql(
            """
            delete from customers.interaction where message = any(:messages)
            returning concern, source, department, touchpoint, channel
            """)
        .param("messages", messages)
        .query(
            row -> {
              long concern = row.getLong("concern");
              if (!row.wasNull()) {
                removed.concerns.add(concern);
              }
              removed.cells.merge(Coverage.Cell.of(row), -1L, Long::sum);
            });
  }
}
