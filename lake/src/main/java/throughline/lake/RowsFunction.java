package throughline.lake;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.duckdb.DuckDBColumnType;
import org.duckdb.DuckDBDataChunkWriter;
import org.duckdb.DuckDBTableFunction;
import org.duckdb.DuckDBTableFunctionBindInfo;
import org.duckdb.DuckDBTableFunctionCallInfo;
import org.duckdb.DuckDBTableFunctionInitInfo;
import org.duckdb.DuckDBWritableVector;
import throughline.engine.timeline.Columns;

/**
 * A table in SQL that is {@link LakeRows} in memory. DuckDB fetches whole chunks of columns from
 * it, which is about twice as fast as its Appender.
 */
final class RowsFunction implements DuckDBTableFunction<LakeRows, AtomicInteger, Object> {
  static final String NAME = "lake_rows";

  private final Map<Long, LakeRows> offered = new ConcurrentHashMap<>();
  private final AtomicLong handles = new AtomicLong();

  /** The handle by which SQL names these rows, until {@link #withdraw}. */
  long offer(LakeRows rows) {
    long handle = handles.incrementAndGet();
    offered.put(handle, rows);
    return handle;
  }

  void withdraw(long handle) {
    offered.remove(handle);
  }

  @Override
  public LakeRows bind(DuckDBTableFunctionBindInfo call) {
    long handle = call.getParameter(0).getLong();
    LakeRows rows = offered.get(handle);
    if (rows == null) {
      throw new IllegalArgumentException("Nobody offers the rows (%s).".formatted(handle));
    }
    LakeColumns.NUMBERS.forEach(name -> call.addResultColumn(name, DuckDBColumnType.BIGINT));
    LakeColumns.dimensions().forEach(name -> call.addResultColumn(name, DuckDBColumnType.INTEGER));
    call.setCardinality(rows.size(), true);
    return rows;
  }

  @Override
  public AtomicInteger init(DuckDBTableFunctionInitInfo call) {
    call.setMaxThreads(1);
    return new AtomicInteger();
  }

  @Override
  public long apply(DuckDBTableFunctionCallInfo call, DuckDBDataChunkWriter chunk) {
    LakeRows rows = call.getBindData();
    AtomicInteger position = call.getInitData();
    int from = position.get();
    int count = (int) Math.min(chunk.capacity(), rows.size() - from);
    int numbers = LakeColumns.NUMBERS.size();
    for (int column = 0; column < chunk.columnCount(); column++) {
      DuckDBWritableVector vector = chunk.vector(column);
      if (column < numbers) {
        writeNumbers(rows, column, from, count, vector);
      } else {
        writeCodes(rows, column - numbers, from, count, vector);
      }
    }
    position.addAndGet(count);
    return count;
  }

  private static void writeNumbers(
      LakeRows rows, int column, int from, int count, DuckDBWritableVector vector) {
    for (int i = 0; i < count; i++) {
      long number = rows.number(column, from + i);
      if (column == LakeColumns.START && number == Columns.NO_START) {
        vector.setNull(i);
      } else {
        vector.setLong(i, number);
      }
    }
  }

  private static void writeCodes(
      LakeRows rows, int dimension, int from, int count, DuckDBWritableVector vector) {
    for (int i = 0; i < count; i++) {
      vector.setInt(i, rows.code(dimension, from + i));
    }
  }
}
