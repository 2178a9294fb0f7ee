package throughline.platform;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import throughline.lake.format.TypedColumn;
import tools.jackson.databind.JsonNode;

/**
 * A column of a list as it is taken along.
 *
 * @param cell what it says of an item
 */
record ExportColumn(TypedColumn column, Function<JsonNode, @Nullable Object> cell) {

  /**
   * The columns of a type's items, each of ids followed by one of names.
   *
   * @param names by the kind of things, their names by their ids
   */
  static List<ExportColumn> of(Class<?> type, Function<String, Map<String, String>> names) {
    if (!type.isRecord()) {
      throw new IllegalArgumentException(
          "The items of a listing (%s) must be records.".formatted(type));
    }
    return Arrays.stream(type.getRecordComponents())
        .filter(component -> !component.getAccessor().isAnnotationPresent(JsonIgnore.class))
        .flatMap(component -> of(component, names))
        .toList();
  }

  private static Stream<ExportColumn> of(
      RecordComponent component, Function<String, Map<String, String>> names) {
    String name = component.getName();
    ExportColumn own = new ExportColumn(typed(component), item -> value(item.path(name)));
    NameBeside beside = component.getAnnotation(NameBeside.class);
    return beside == null
        ? Stream.of(own)
        : Stream.of(own, named(component, names.apply(beside.value())));
  }

  private static ExportColumn named(RecordComponent component, Map<String, String> names) {
    String name = component.getName();
    boolean several = component.getType() == List.class;
    String header = several ? name.replaceFirst("s$", "") + "Names" : name + "Name";
    return new ExportColumn(
        new TypedColumn(header, TypedColumn.Kind.TEXT), item -> words(item.path(name), names));
  }

  private static @Nullable Object words(JsonNode ids, Map<String, String> names) {
    if (ids.isArray()) {
      return ids.valueStream()
          .map(id -> names.getOrDefault(id.asString(), ""))
          .collect(Collectors.joining("; "));
    }
    return ids.isNull() || ids.isMissingNode() ? null : names.getOrDefault(ids.asString(), "");
  }

  /** A value as one cell. */
  private static @Nullable Object value(JsonNode value) {
    if (value.isNull() || value.isMissingNode()) {
      return null;
    }
    if (value.isNumber()) {
      return value.numberValue();
    }
    if (value.isArray() && value.valueStream().allMatch(JsonNode::isValueNode)) {
      return value.valueStream().map(JsonNode::asString).collect(Collectors.joining("; "));
    }
    return value.isContainer() ? value.toString() : value.asString();
  }

  private static TypedColumn typed(RecordComponent component) {
    // Ids are numbers in Java and texts outside, so that no reader calculates with them.
    boolean text = component.getAccessor().isAnnotationPresent(JsonFormat.class);
    Class<?> type = component.getType();
    return new TypedColumn(component.getName(), text ? TypedColumn.Kind.TEXT : kind(type));
  }

  private static TypedColumn.Kind kind(Class<?> type) {
    if (type == boolean.class || type == Boolean.class) {
      return TypedColumn.Kind.TRUTH;
    }
    if (type == Instant.class) {
      return TypedColumn.Kind.INSTANT;
    }
    if (List.of(int.class, long.class, Integer.class, Long.class).contains(type)) {
      return TypedColumn.Kind.WHOLE_NUMBER;
    }
    return type == double.class || type == Double.class
        ? TypedColumn.Kind.NUMBER
        : TypedColumn.Kind.TEXT;
  }
}
