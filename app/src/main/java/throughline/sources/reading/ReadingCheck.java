package throughline.sources.reading;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import throughline.lake.format.Row;
import throughline.lake.mapping.RowIdentity;
import throughline.sources.SourceId;
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

  /** By what a row of a file is known now, where the mapping names a key. */
  public synchronized Optional<RowIdentity> key(SourceId source, @Nullable String file, Row row) {
    RowReading reading = mappings.current().get(source);
    return Optional.ofNullable(reading == null ? null : reading.identity(row, file));
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
