package throughline.spark;

import java.nio.file.Path;
import java.util.List;
import throughline.engine.timeline.Columns;
import throughline.engine.timeline.Dictionaries;
import throughline.engine.timeline.Dictionary;
import throughline.engine.timeline.Dimension;
import throughline.engine.timeline.Interaction;
import throughline.lake.LakeFilling;
import throughline.lake.LakeRow;

/** A lake folder filled in words. */
final class LakeOfInteractions {
  private static final long MEMORY = 256L << 20;

  private LakeOfInteractions() {}

  static Path write(Path folder, List<Interaction> interactions, int buckets) {
    Dictionaries dictionaries = new Dictionaries();
    Dictionary customers = new Dictionary();
    Dictionary concerns = new Dictionary();
    int rowsADelta = Math.max(1, interactions.size() / 3);
    try (LakeFilling filling = new LakeFilling(folder, MEMORY, buckets, rowsADelta)) {
      long number = 0;
      for (Interaction one : interactions) {
        int[] codes = new int[Dimension.values().length];
        one.labels()
            .forEach(
                (dimension, label) ->
                    codes[dimension.ordinal()] = dictionaries.of(dimension).code(label));
        long customer = customers.code(one.customer());
        filling.add(
            new LakeRow(
                customer,
                customer,
                one.time().toEpochMilli(),
                one.start() == null ? Columns.NO_START : one.start().toEpochMilli(),
                concerns.code(one.concern()),
                one.sequence(),
                ++number,
                codes));
      }
      filling.finish(dictionaries);
    }
    return folder;
  }
}
