package throughline.platform;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/** An answer has all its fields, some of them null; a request may leave those out. */
@Component
@SuppressWarnings("rawtypes") // The library's own types of schemas.
class OptionalInRequests implements OpenApiCustomizer {

  @Override
  public void customise(OpenAPI api) {
    Map<String, Schema> schemas = api.getComponents().getSchemas();
    Deque<Schema> open = new ArrayDeque<>(requests(api).toList());
    Set<String> seen = new HashSet<>();
    while (!open.isEmpty()) {
      Schema<?> schema = open.pop();
      if (schema.get$ref() == null) {
        parts(schema).forEach(open::push);
      } else if (seen.add(name(schema.get$ref()))) {
        Schema<?> named = Objects.requireNonNull(schemas.get(name(schema.get$ref())));
        relax(named);
        open.push(named);
      }
    }
  }

  private static Stream<? extends Schema> requests(OpenAPI api) {
    return api.getPaths().values().stream()
        .map(PathItem::readOperations)
        .flatMap(List::stream)
        .filter(operation -> operation.getRequestBody() != null)
        .flatMap(operation -> operation.getRequestBody().getContent().values().stream())
        .map(type -> type.getSchema())
        .filter(Objects::nonNull);
  }

  private static Stream<? extends Schema> parts(Schema<?> schema) {
    Stream<? extends Schema> fields =
        schema.getProperties() == null ? Stream.of() : schema.getProperties().values().stream();
    Stream<? extends Schema> items = Stream.ofNullable(schema.getItems());
    Stream<? extends Schema> choices =
        schema.getAnyOf() == null ? Stream.of() : schema.getAnyOf().stream();
    return Stream.of(fields, items, choices).flatMap(all -> all);
  }

  private static String name(String reference) {
    return reference.substring(reference.lastIndexOf('/') + 1);
  }

  private static Schema<?> field(Schema<?> schema, String name) {
    return Objects.requireNonNull(schema.getProperties().get(name));
  }

  private static void relax(Schema<?> schema) {
    if (schema.getRequired() != null && schema.getProperties() != null) {
      schema.setRequired(
          schema.getRequired().stream()
              .filter(field -> !RecordSchemas.isNullable(field(schema, field)))
              .toList());
    }
  }
}
