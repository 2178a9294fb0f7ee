package throughline.sources.log;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Where everything that comes in is kept, as it came. */
public interface IntakeLog {

  /**
   * Hands items over; the answer comes when they are durable.
   *
   * @throws Overloaded when more is waiting than memory is set aside for
   */
  CompletableFuture<Receipt> append(List<Item> items);
}
