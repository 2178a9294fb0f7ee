package throughline.engine.timeline;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/** Columns that are written over for every timeline: journeys that interleave are laid out here. */
final class Scratch {
  final int capacity;
  final Timeline journey;
  private final Columns columns;
  private final Dimension[] dimensions;

  Scratch(Set<Dimension> dimensions, int capacity) {
    this.capacity = capacity;
    this.dimensions = dimensions.toArray(Dimension[]::new);
    Map<Dimension, int[]> codes = new EnumMap<>(Dimension.class);
    dimensions.forEach(dimension -> codes.put(dimension, new int[capacity]));
    this.columns =
        new Columns(
            capacity,
            new long[capacity],
            new long[capacity],
            new long[capacity],
            new long[capacity],
            codes);
    this.journey = new Timeline(columns, 0, 0);
  }

  void copy(Timeline timeline, int index, int row) {
    columns.customers[row] = timeline.customer();
    columns.times[row] = timeline.time(index);
    columns.setStart(row, timeline.hasStart(index) ? timeline.start(index) : Columns.NO_START);
    columns.setConcern(row, timeline.concern(index));
    for (Dimension dimension : dimensions) {
      columns.codes(dimension)[row] = timeline.code(dimension, index);
    }
  }

  void recode(Dimension dimension, int row, int code) {
    columns.codes(dimension)[row] = code;
  }
}
