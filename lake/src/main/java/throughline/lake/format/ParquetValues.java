package throughline.lake.format;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DecimalLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.jspecify.annotations.Nullable;

/** Writes the typed values of a Parquet record as texts by their paths. */
final class ParquetValues {
  private static final long JULIAN_DAY_OF_1970 = 2_440_588;

  private final ReadingLimits limits;

  ParquetValues(ReadingLimits limits) {
    this.limits = limits;
  }

  Map<String, @Nullable String> of(Group row) {
    Map<String, @Nullable String> values = new LinkedHashMap<>();
    add(values, "", row, 0);
    return values;
  }

  private void add(Map<String, @Nullable String> values, String prefix, Group group, int depth) {
    GroupType type = group.getType();
    for (int field = 0; field < type.getFieldCount(); field++) {
      Type one = type.getType(field);
      String name = prefix + one.getName();
      int count = group.getFieldRepetitionCount(field);
      if (count == 0 && one.isPrimitive()) {
        values.put(name, "");
      }
      for (int place = 0; place < count && values.size() < limits.columns(); place++) {
        String path = one.isRepetition(Type.Repetition.REPEATED) ? name + "." + place : name;
        if (one.isPrimitive()) {
          values.put(path, text(group, field, place, one.asPrimitiveType()));
        } else if (depth < limits.depth()) {
          add(values, path + ".", group.getGroup(field, place), depth + 1);
        }
      }
    }
  }

  private static String text(Group group, int field, int place, PrimitiveType type) {
    LogicalTypeAnnotation meaning = type.getLogicalTypeAnnotation();
    if (meaning instanceof DecimalLogicalTypeAnnotation decimal) {
      return new BigDecimal(unscaled(group, field, place, type), decimal.getScale())
          .toPlainString();
    }
    if (meaning instanceof LogicalTypeAnnotation.DateLogicalTypeAnnotation) {
      return LocalDate.ofEpochDay(group.getInteger(field, place)).toString();
    }
    if (meaning instanceof TimestampLogicalTypeAnnotation timestamp) {
      return timestamp(group.getLong(field, place), timestamp);
    }
    if (meaning instanceof TimeLogicalTypeAnnotation time) {
      return time(group, field, place, time.getUnit());
    }
    if (type.getPrimitiveTypeName() == PrimitiveTypeName.INT96) {
      return oldTimestamp(group.getInt96(field, place));
    }
    boolean text =
        type.getPrimitiveTypeName() == PrimitiveTypeName.BINARY
            || type.getPrimitiveTypeName() == PrimitiveTypeName.FIXED_LEN_BYTE_ARRAY;
    return text
        ? group.getBinary(field, place).toStringUsingUTF8()
        : group.getValueToString(field, place);
  }

  private static BigInteger unscaled(Group group, int field, int place, PrimitiveType type) {
    return switch (type.getPrimitiveTypeName()) {
      case INT32 -> BigInteger.valueOf(group.getInteger(field, place));
      case INT64 -> BigInteger.valueOf(group.getLong(field, place));
      default -> new BigInteger(group.getBinary(field, place).getBytes());
    };
  }

  private static String timestamp(long value, TimestampLogicalTypeAnnotation type) {
    Instant instant = Instant.EPOCH.plus(value, unit(type.getUnit()));
    return type.isAdjustedToUTC()
        ? instant.toString()
        : LocalDateTime.ofInstant(instant, ZoneOffset.UTC).toString();
  }

  private static ChronoUnit unit(TimeUnit unit) {
    return switch (unit) {
      case MILLIS -> ChronoUnit.MILLIS;
      case MICROS -> ChronoUnit.MICROS;
      case NANOS -> ChronoUnit.NANOS;
    };
  }

  private static String time(Group group, int field, int place, TimeUnit unit) {
    long value =
        unit == TimeUnit.MILLIS ? group.getInteger(field, place) : group.getLong(field, place);
    return LocalTime.MIDNIGHT.plus(value, unit(unit)).toString();
  }

  // Twelve bytes: nanoseconds of the day, then the Julian day.
  private static String oldTimestamp(Binary value) {
    ByteBuffer bytes = ByteBuffer.wrap(value.getBytes()).order(ByteOrder.LITTLE_ENDIAN);
    long nanos = bytes.getLong();
    long day = bytes.getInt() - JULIAN_DAY_OF_1970;
    return Instant.EPOCH.plus(day, ChronoUnit.DAYS).plusNanos(nanos).toString();
  }
}
