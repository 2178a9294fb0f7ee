package throughline.platform;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What records say of their components, for the description of the API: all of them are there, and
 * those that may be missing are null.
 */
@Component
class RecordSchemas implements ModelConverter {
  private static final String NULL = "null";

  private final Map<String, Class<?>> named = new ConcurrentHashMap<>();

  @Override
  public @Nullable Schema<?> resolve(
      AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
    if (!chain.hasNext()) {
      return null;
    }
    Class<?> described = raw(type.getType());
    if (described != null && described.isRecord() && type.getName() == null) {
      type.setName(name(described));
    }
    Schema<?> schema = chain.next().resolve(type, context, chain);
    if (schema != null && described != null && described.isRecord()) {
      describe(defined(schema, context), described);
    }
    return schema;
  }

  private static @Nullable Class<?> raw(Type type) {
    if (type instanceof JavaType resolved) {
      return resolved.getRawClass();
    }
    Type plain = type instanceof ParameterizedType generic ? generic.getRawType() : type;
    return plain instanceof Class<?> known ? known : null;
  }

  /** Its own, after that of the type around it: two parts of different wholes are two things. */
  private String name(Class<?> described) {
    Class<?> around = described.getEnclosingClass();
    String name =
        around == null
            ? described.getSimpleName()
            : around.getSimpleName() + described.getSimpleName();
    Class<?> other = named.putIfAbsent(name, described);
    if (other != null && other != described) {
      throw new IllegalStateException(
          "Two types (%s, %s) have one name in the description of the API."
              .formatted(other.getName(), described.getName()));
    }
    return name;
  }

  private static @Nullable Schema<?> defined(Schema<?> schema, ModelConverterContext context) {
    String reference = schema.get$ref();
    return reference == null
        ? schema
        : context.getDefinedModels().get(reference.substring(reference.lastIndexOf('/') + 1));
  }

  @SuppressWarnings("rawtypes") // The library's own type of properties.
  private static void describe(@Nullable Schema<?> schema, Class<?> described) {
    if (schema == null || schema.getProperties() == null) {
      return;
    }
    Map<String, Schema> properties = schema.getProperties();
    Set<String> required = new LinkedHashSet<>();
    for (RecordComponent component : described.getRecordComponents()) {
      Schema<?> property = properties.get(component.getName());
      if (property == null) {
        continue;
      }
      required.add(component.getName());
      if (isWrittenAsText(component)) {
        property = new Schema<>().types(Set.of("string"));
        properties.put(component.getName(), property);
      }
      if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
        properties.put(component.getName(), orNull(property));
      }
    }
    schema.setRequired(List.copyOf(required));
  }

  private static boolean isWrittenAsText(RecordComponent component) {
    JsonFormat format = component.getAccessor().getAnnotation(JsonFormat.class);
    return format != null && format.shape() == JsonFormat.Shape.STRING;
  }

  private static Schema<?> orNull(Schema<?> property) {
    if (isNullable(property)) {
      return property;
    }
    if (property.get$ref() != null) {
      return new Schema<>().anyOf(List.of(property, new Schema<>().types(Set.of(NULL))));
    }
    Set<String> types = new LinkedHashSet<>();
    if (property.getTypes() != null) {
      types.addAll(property.getTypes());
    } else if (property.getType() != null) {
      types.add(property.getType());
    }
    if (types.isEmpty()) {
      return property;
    }
    types.add(NULL);
    property.setTypes(types);
    return property;
  }

  /** Whether a described field may be null. */
  static boolean isNullable(Schema<?> property) {
    boolean itself = property.getTypes() != null && property.getTypes().contains(NULL);
    return itself
        || (property.getAnyOf() != null
            && property.getAnyOf().stream().anyMatch(RecordSchemas::isNullable));
  }
}
