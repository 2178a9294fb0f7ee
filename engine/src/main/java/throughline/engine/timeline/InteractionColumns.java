package throughline.engine.timeline;

import java.util.Map;

/**
 * Interactions in words on their way into columns: it gives customers, concerns and labels their
 * codes and remembers which is which.
 */
public final class InteractionColumns {
  private final ColumnsBuilder builder = new ColumnsBuilder();
  private final Dictionaries dictionaries = new Dictionaries();
  private final Dictionary customers = new Dictionary();
  private final Dictionary concerns = new Dictionary();

  public InteractionColumns append(Interaction interaction) {
    builder
        .append(customers.code(interaction.customer()), interaction.time().toEpochMilli())
        .concern(concerns.code(interaction.concern()))
        .sequence(interaction.sequence());
    if (interaction.start() != null) {
      builder.start(interaction.start().toEpochMilli());
    }
    for (Map.Entry<Dimension, String> label : interaction.labels().entrySet()) {
      builder.code(label.getKey(), dictionaries.of(label.getKey()).code(label.getValue()));
    }
    return this;
  }

  public Columns build() {
    return builder.build();
  }

  public Dictionaries dictionaries() {
    return dictionaries;
  }

  /** The customers' names; the code is the opaque id in the columns. */
  public Dictionary customers() {
    return customers;
  }

  /** The concerns' keys; the code is the opaque id in the columns. */
  public Dictionary concerns() {
    return concerns;
  }
}
