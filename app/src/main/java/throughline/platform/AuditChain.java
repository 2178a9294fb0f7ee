package throughline.platform;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import throughline.platform.AuditEntry.Deed;
import tools.jackson.databind.json.JsonMapper;

/** The audit as a chain of hashes in PostgreSQL. */
@Component
@ForCommands
class AuditChain implements Audit {

  private static final int STEP = 1000;

  private final JdbcClient jdbc;
  private final TransactionTemplate transactions;
  private final Clock clock;
  private final JsonMapper json;

  AuditChain(JdbcClient jdbc, TransactionTemplate transactions, Clock clock, JsonMapper json) {
    this.jdbc = jdbc;
    this.transactions = transactions;
    this.clock = clock;
    this.json = json;
  }

  @Override
  public void recordOf(String actor, String action, String subject, Map<String, ?> detail) {
    Deed deed = new Deed(actor, action, subject, json.writeValueAsString(detail));
    if (!TransactionSynchronizationManager.isActualTransactionActive()) {
      transactions.executeWithoutResult(status -> append(deed));
      return;
    }
    // Just before the commit: the head's lock is then the last one taken, which rules out
    // deadlocks, and is held for a moment only.
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void beforeCommit(boolean readOnly) {
            append(deed);
          }
        });
  }

  List<AuditEntry> before(long position, int limit) {
    return jdbc.sql(
            """
            select position, at, actor, action, subject, detail, previous, hash
            from platform.audit_entry where position < ? order by position desc limit ?
            """)
        .params(position, limit)
        .query(AuditChain::entry)
        .list();
  }

  long length() {
    return head("").position();
  }

  /** Walks the whole chain; where a head was kept outside, the chain must still contain it. */
  Verification verification(@Nullable AuditHead kept) {
    Walk walk = new Walk(kept);
    AuditHead stored = head("");
    List<AuditEntry> step = from(walk.head.position());
    while (!step.isEmpty() && walk.follow(step)) {
      step = from(walk.head.position());
    }
    return walk.result(stored);
  }

  private void append(Deed deed) {
    AuditEntry entry = AuditEntry.after(head("for update"), clock.instant(), deed);
    jdbc.sql("insert into platform.audit_entry values (?, ?, ?, ?, ?, ?, ?, ?)")
        .params(
            entry.position(),
            Timestamp.from(entry.at()),
            entry.actor(),
            entry.action(),
            entry.subject(),
            entry.detail(),
            entry.previous(),
            entry.hash())
        .update();
    jdbc.sql("update platform.audit_head set position = ?, hash = ?")
        .params(entry.position(), entry.hash())
        .update();
  }

  private AuditHead head(String lock) {
    return jdbc.sql("select position, hash from platform.audit_head " + lock)
        .query((row, n) -> new AuditHead(row.getLong(1), row.getBytes(2)))
        .single();
  }

  private List<AuditEntry> from(long position) {
    return jdbc.sql(
            """
            select position, at, actor, action, subject, detail, previous, hash
            from platform.audit_entry where position > ? order by position limit ?
            """)
        .params(position, STEP)
        .query(AuditChain::entry)
        .list();
  }

  private static AuditEntry entry(ResultSet row, int n) throws SQLException {
    return new AuditEntry(
        row.getLong(1),
        row.getTimestamp(2).toInstant(),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        row.getBytes(7),
        row.getBytes(8));
  }

  /** What a verification found; {@code brokenAt} is the first line that was bent or is missing. */
  record Verification(
      boolean intact, long entries, String head, @Nullable Long brokenAt, String reason) {}

  /** A walk along the chain up to its first fault. */
  private static final class Walk {
    private final @Nullable AuditHead kept;
    private AuditHead head = AuditHead.NONE;
    private long entries;
    private @Nullable Long brokenAt;
    private String reason = "";

    Walk(@Nullable AuditHead kept) {
      this.kept = kept;
    }

    boolean follow(List<AuditEntry> step) {
      for (AuditEntry entry : step) {
        if (!follows(entry)) {
          return false;
        }
        head = entry.head();
        entries++;
      }
      return true;
    }

    Verification result(AuditHead stored) {
      if (brokenAt == null && head.position() < stored.position()) {
        broken(head.position() + 1, "The last entries are missing.");
      }
      if (brokenAt == null && kept != null && kept.position() > head.position()) {
        broken(head.position() + 1, "The kept head lies beyond the last entry: the end is cut.");
      }
      return new Verification(brokenAt == null, entries, head.toString(), brokenAt, reason);
    }

    private boolean follows(AuditEntry entry) {
      if (entry.position() != head.position() + 1) {
        return broken(head.position() + 1, "The entry is missing.");
      }
      if (!entry.intact()) {
        return broken(entry.position(), "The entry was changed.");
      }
      if (!entry.follows(head)) {
        // It is whole in itself, so the one before was replaced together with its hash.
        return broken(head.position(), "The entry was replaced.");
      }
      return matchesKept(entry);
    }

    private boolean matchesKept(AuditEntry entry) {
      return kept == null
          || kept.position() != entry.position()
          || Arrays.equals(kept.hash(), entry.hash())
          || broken(entry.position(), "The entry differs from the head that was kept outside.");
    }

    private boolean broken(long position, String why) {
      brokenAt = position;
      reason = why;
      return false;
    }
  }
}
