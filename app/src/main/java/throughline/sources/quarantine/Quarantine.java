package throughline.sources.quarantine;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import throughline.platform.IfMatch;
import throughline.platform.Pieces;

/** What people do with items that could not be read. */
@Component
public class Quarantine {

  /** How many were let out, and how many still cannot be read. */
  public record Replayed(long replayed, long stillWaiting) {}

  private static final int AT_A_TIME = 200;

  private final JdbcClient database;
  private final TransactionTemplate transactions;
  private final Replaying replaying;

  Quarantine(JdbcClient database, TransactionTemplate transactions, Replaying replaying) {
    this.database = database;
    this.transactions = transactions;
    this.replaying = replaying;
  }

  /** Corrects the content of a waiting item; what came first is kept beside it. */
  @Transactional
  public boolean mend(long id, String content, IfMatch seen) {
    Optional<Long> version =
        database
            .sql(
                """
                select xmin::text::bigint from sources.quarantine
                where id = ? and state = 'waiting' for update
                """)
            .param(id)
            .query(Long.class)
            .optional();
    version.ifPresent(
        present -> {
          seen.mustBe(present);
          write(id, content);
        });
    return version.isPresent();
  }

  private void write(long id, String content) {
    database
        .sql(
            """
            update sources.quarantine set original = coalesce(original, content), content = ?
            where id = ?
            """)
        .params(content.getBytes(StandardCharsets.UTF_8), id)
        .update();
  }

  public Replayed replay(List<Long> ids, String by) {
    long replayed = 0;
    for (List<Long> some : Pieces.of(ids, AT_A_TIME)) {
      replayed += Objects.requireNonNull(transactions.execute(status -> replayTogether(some, by)));
    }
    return new Replayed(replayed, ids.size() - replayed);
  }

  /** Replays all that wait, of one source and code where they are given. */
  public Replayed replayAll(@Nullable Integer source, @Nullable String code, String by) {
    return replay(
        database
            .sql(
                """
                select id from sources.quarantine
                where state = 'waiting' and (?::int is null or source = ?)
                  and (?::text is null or code = ?)
                order by id
                """)
            .params(Arrays.asList(source, source, code, code))
            .query(Long.class)
            .list(),
        by);
  }

  private long replayTogether(List<Long> ids, String by) {
    List<Waiting> waiting =
        database
            .sql(
                "select %s from sources.quarantine where id in (:ids) and state = 'waiting' order by id for update"
                    .formatted(Waiting.COLUMNS))
            .param("ids", ids)
            .query(Waiting::of)
            .list();
    return waiting.stream().filter(item -> replaying.replay(item, by)).count();
  }

  /** Gives items up for good, with the reason of the person who does so. */
  public long discard(List<Long> ids, String because, String by) {
    if (ids.isEmpty()) {
      return 0;
    }
    return Objects.requireNonNull(
        transactions.execute(status -> discardTogether(ids, because, by)));
  }

  private long discardTogether(List<Long> ids, String because, String by) {
    List<Long> positions =
        database
            .sql(
                """
                update sources.quarantine
                set state = 'discarded', closed_at = now(), closed_by = :by,
                  closed_because = :because
                where id in (:ids) and state = 'waiting'
                returning coalesce(position, 0)
                """)
            .param("by", by)
            .param("because", because)
            .param("ids", ids)
            .query(Long.class)
            .list();
    if (!positions.isEmpty()) {
      database
          .sql("update sources.log set withdrawn = true where position in (:positions)")
          .param("positions", positions)
          .update();
    }
    return positions.size();
  }
}
