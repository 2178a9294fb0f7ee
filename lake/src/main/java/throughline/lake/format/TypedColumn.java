package throughline.lake.format;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;
import org.jspecify.annotations.Nullable;

/** A column of a file that knows what its values are; any of them may be missing. */
public record TypedColumn(String name, Kind kind) {

  /** What the values of a column are. */
  public enum Kind {
    TEXT(PrimitiveTypeName.BINARY, LogicalTypeAnnotation.stringType()) {
      @Override
      void write(RecordConsumer out, Object value) {
        out.addBinary(Binary.fromString(value.toString()));
      }
    },
    WHOLE_NUMBER(PrimitiveTypeName.INT64, null) {
      @Override
      void write(RecordConsumer out, Object value) {
        out.addLong(((Number) value).longValue());
      }
    },
    NUMBER(PrimitiveTypeName.DOUBLE, null) {
      @Override
      void write(RecordConsumer out, Object value) {
        out.addDouble(((Number) value).doubleValue());
      }
    },
    TRUTH(PrimitiveTypeName.BOOLEAN, null) {
      @Override
      void write(RecordConsumer out, Object value) {
        out.addBoolean((Boolean) value);
      }
    },
    /** An instant in UTC, as an {@link java.time.Instant}. */
    INSTANT(
        PrimitiveTypeName.INT64,
        LogicalTypeAnnotation.timestampType(true, LogicalTypeAnnotation.TimeUnit.MICROS)) {
      @Override
      void write(RecordConsumer out, Object value) {
        out.addLong(ChronoUnit.MICROS.between(Instant.EPOCH, (Instant) value));
      }
    };

    private final PrimitiveTypeName primitive;
    private final @Nullable LogicalTypeAnnotation meaning;

    Kind(PrimitiveTypeName primitive, @Nullable LogicalTypeAnnotation meaning) {
      this.primitive = primitive;
      this.meaning = meaning;
    }

    abstract void write(RecordConsumer out, Object value);
  }

  Type type() {
    return Types.optional(kind.primitive).as(kind.meaning).named(name);
  }
}
