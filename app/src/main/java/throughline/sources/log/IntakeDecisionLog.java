package throughline.sources.log;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import throughline.platform.CommonError;
import throughline.platform.Refusal;
import throughline.sources.DecisionLog;
import throughline.sources.SourceId;

/** Decisions as items of the intake log, written by its one writer like all others. */
@Component
class IntakeDecisionLog implements DecisionLog {

  private static final long PATIENCE_SECONDS = 10;

  // What the projection passed over waits in the quarantine and must not hold up what follows.
  private static final String AFTER =
      """
      select l.position, l.message, l.content from sources.log l
      where l.door = 3 and l.position > ? and not l.withdrawn and not exists (
        select from sources.quarantine q where q.position = l.position and q.state <> 'replayed')
      order by l.position
      """;

  private final IntakeLog log;
  private final JdbcClient database;
  private final Clock clock;

  IntakeDecisionLog(IntakeLog log, JdbcClient database, Clock clock) {
    this.log = log;
    this.database = database;
    this.clock = clock;
  }

  @Override
  public void append(String id, String content) {
    try {
      log.append(List.of(item(id, content))).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (Overloaded e) {
      throw new Refusal(
          CommonError.OVERLOADED, "More comes in than can be written now.", "Try again shortly.");
    } catch (ExecutionException | TimeoutException e) {
      throw unknown();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw unknown();
    }
  }

  private Item item(String id, String content) {
    return new Item(
        SourceId.WORKSPACE,
        Item.Arrival.through(Door.DECISION, clock.instant().truncatedTo(ChronoUnit.MICROS)),
        Item.Key.of(id, Fingerprint.of(content)),
        null,
        content.getBytes(StandardCharsets.UTF_8),
        null);
  }

  private static Refusal unknown() {
    return new Refusal(
        CommonError.UNAVAILABLE,
        "The decision could not be written to the log in time; it may yet arrive there.",
        "Open the customer again before you repeat it.");
  }

  @Override
  public List<Entry> after(long position) {
    return database
        .sql(AFTER)
        .param(position)
        .query(
            (row, number) ->
                new Entry(
                    row.getLong(1),
                    row.getString(2),
                    new String(row.getBytes(3), StandardCharsets.UTF_8)))
        .list();
  }
}
