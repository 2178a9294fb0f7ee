package throughline.lake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import throughline.engine.timeline.Columns;
import throughline.engine.timeline.Dictionaries;
import throughline.engine.timeline.Dictionary;
import throughline.engine.timeline.Dimension;
import throughline.engine.timeline.Interaction;

/** Interactions in words as rows of the lake. Every customer has one record, of the same number. */
final class Words {
  final Dictionaries dictionaries = new Dictionaries();
  final Dictionary customers = new Dictionary();

  /** Records that do not belong to the customer of their own number. */
  final Map<Long, Long> owners = new HashMap<>();

  private final Dictionary concerns = new Dictionary();
  private long interactions;

  List<LakeRow> rows(List<Interaction> interactions) {
    List<LakeRow> rows = new ArrayList<>();
    interactions.forEach(one -> rows.add(row(one)));
    return rows;
  }

  LakeRow row(Interaction one) {
    int[] codes = new int[Dimension.values().length];
    one.labels()
        .forEach(
            (dimension, label) ->
                codes[dimension.ordinal()] = dictionaries.of(dimension).code(label));
    long record = customers.code(one.customer());
    return new LakeRow(
        record,
        owners.getOrDefault(record, record),
        one.time().toEpochMilli(),
        one.start() == null ? Columns.NO_START : one.start().toEpochMilli(),
        concerns.code(one.concern()),
        one.sequence(),
        ++interactions,
        codes);
  }
}
