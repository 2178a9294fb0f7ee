package throughline.customers;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import throughline.customers.Said.IdentifierName;
import throughline.customers.decisions.RecordName;

/**
 * What the last steps of the projection looked up or wrote, so that the next one need not ask again
 * for those of whom much is heard.
 *
 * <p>Steps are numbered by a sequence. What is remembered counts only in the step right after the
 * one that left it: where another process took a step in between, or one was rolled back, all of it
 * is forgotten.
 */
@Component
class Memory {
  private static final int MOST = 200_000;
  private static final long NONE = -1;

  /** A record's identifier. */
  record Link(long record, long identifier) {}

  final Map<RecordName, Long> records = recent();
  final Map<IdentifierName, Long> identifiers = recent();
  final Map<Link, Boolean> links = recent();

  private final JdbcClient jdbc;
  private volatile long left = NONE;

  Memory(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Begins a step. Must run in its transaction, behind the lock that lets in one at a time. */
  void begin() {
    long step = jdbc.sql("select nextval('customers.projection_step')").query(Long.class).single();
    if (left == NONE || step != left + 1) {
      forget();
    }
    left = NONE;
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCompletion(int status) {
            left = status == STATUS_COMMITTED ? step : NONE;
          }
        });
  }

  void forget() {
    records.clear();
    identifiers.clear();
    links.clear();
  }

  /** Takes the ids that are remembered; returns the names of the others. */
  static <K> List<K> recall(Map<K, Long> remembered, Collection<K> names, Map<K, Long> ids) {
    List<K> unknown = new ArrayList<>();
    for (K name : names) {
      Long id = remembered.get(name);
      if (id == null) {
        unknown.add(name);
      } else {
        ids.put(name, id);
      }
    }
    return unknown;
  }

  private static <K, V> Map<K, V> recent() {
    return Collections.synchronizedMap(
        new LinkedHashMap<>(1_024, 0.75f, true) {
          @Override
          protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
            return size() > MOST;
          }
        });
  }
}
