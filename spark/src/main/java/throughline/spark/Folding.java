package throughline.spark;

import java.io.Serializable;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Row;
import throughline.engine.timeline.Columns;
import throughline.engine.timeline.ColumnsBuilder;
import throughline.engine.timeline.Dimension;
import throughline.engine.timeline.LearningTask;
import throughline.engine.timeline.Timeline;

/**
 * Folds the rows of one part, which are sorted, into what the analysis gathers: a block of whole
 * timelines at a time, so that memory is bounded by the longest timeline.
 *
 * @param dimensions in the order of the rows' columns
 */
record Folding<A extends Serializable>(LearningTask<A> task, List<Dimension> dimensions)
    implements FlatMapFunction<Iterator<Row>, A> {
  private static final int ROWS_A_BLOCK = 1 << 16;

  private static final int CUSTOMER = 0;
  private static final int TIME = 1;
  private static final int START = 2;
  private static final int CONCERN = 3;
  private static final int FIRST_CODE = 4;

  @Override
  public Iterator<A> call(Iterator<Row> rows) {
    A gathered = task.analysis().supplier().get();
    BiConsumer<A, Timeline> add = task.analysis().accumulator();
    Set<Dimension> always = EnumSet.noneOf(Dimension.class);
    always.addAll(dimensions);
    ColumnsBuilder block = new ColumnsBuilder(always);
    long customer = 0;
    while (rows.hasNext()) {
      Row row = rows.next();
      if (block.size() >= ROWS_A_BLOCK && row.getLong(CUSTOMER) != customer) {
        show(block, gathered, add);
        block = new ColumnsBuilder(always);
      }
      customer = row.getLong(CUSTOMER);
      append(row, block);
    }
    show(block, gathered, add);
    return List.of(gathered).iterator();
  }

  /** The builder sorts stably, so what is given in order stays so. */
  private void append(Row row, ColumnsBuilder block) {
    block.append(row.getLong(CUSTOMER), row.getLong(TIME));
    block.start(row.isNullAt(START) ? Columns.NO_START : row.getLong(START));
    block.concern(row.getLong(CONCERN));
    for (int i = 0; i < dimensions.size(); i++) {
      block.code(dimensions.get(i), row.getInt(FIRST_CODE + i));
    }
  }

  private void show(ColumnsBuilder block, A gathered, BiConsumer<A, Timeline> add) {
    if (block.size() > 0) {
      Columns columns = block.build();
      columns.show(0, columns.size(), task.scope(), timeline -> add.accept(gathered, timeline));
    }
  }
}
