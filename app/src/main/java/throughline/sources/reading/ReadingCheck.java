package throughline.sources.reading;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import throughline.sources.log.Fault;
import throughline.sources.log.Item;

/** A look at how an item would be read now, without giving it to any projection. */
@Component
public class ReadingCheck {

  private final SourceMappings mappings;

  ReadingCheck(SourceMappings mappings) {
    this.mappings = mappings;
  }

  /** Why the item could not be read, or null where it can. */
  public synchronized @Nullable Fault fault(Item item) {
    RowReading reading = mappings.current().get(item.source());
    return reading == null ? null : reading.read(row(item)).fault();
  }

  private static LogRow row(Item item) {
    Item.Arrival arrival = item.arrival();
    return new LogRow(
        0,
        item.source(),
        arrival.door(),
        arrival.receivedAt(),
        false,
        false,
        item.key().message(),
        arrival.file(),
        arrival.line(),
        item.envelope(),
        item.content());
  }
}
