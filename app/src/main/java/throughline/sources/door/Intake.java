package throughline.sources.door;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.stereotype.Component;
import throughline.sources.log.IntakeLog;
import throughline.sources.log.Item;
import throughline.sources.log.Overloaded;

/** The way from a door to the log: it returns when the items are durable, and not before. */
@Component
class Intake {

  private static final long LONGEST_WAIT_SECONDS = 30;

  private final IntakeLog log;

  Intake(IntakeLog log) {
    this.log = log;
  }

  void take(List<Item> items) {
    try {
      CompletableFuture<?> durable = log.append(items);
      durable.get(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
    } catch (Overloaded e) {
      throw Refusal.overloaded();
    } catch (ExecutionException | TimeoutException e) {
      // The commit may yet have happened; the client sends again and is recognised.
      throw Refusal.notWritten();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw Refusal.notWritten();
    }
  }
}
