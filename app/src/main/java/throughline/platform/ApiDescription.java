package throughline.platform;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

/** What the description of the API cannot see by itself: listings, versions, and who may call. */
@Component
class ApiDescription implements OperationCustomizer {

  static {
    SpringDocUtils.getConfig()
        .addRequestWrapperToIgnore(Actor.class, IfMatch.class)
        .addResponseWrapperToIgnore(Listing.class);
  }

  @Override
  public Operation customize(Operation operation, HandlerMethod method) {
    if (method.getReturnType().getParameterType() == Listing.class) {
      describeListing(operation);
    }
    if (Arrays.asList(method.getMethod().getParameterTypes()).contains(IfMatch.class)) {
      operation.addParametersItem(parameter("header", "If-Match", "The version seen, as ETag."));
    }
    Needs needs = needs(method);
    if (needs != null) {
      operation.addExtension("x-roles", Arrays.stream(needs.value()).map(Role::toString).toList());
    }
    return operation;
  }

  private static void describeListing(Operation operation) {
    operation.addParametersItem(
        parameter("query", "cursor", "The value of next of the part before; empty at the start."));
    operation.addParametersItem(parameter("query", "limit", "1 to 500, else 50."));
    operation.addParametersItem(
        parameter("query", "format", "json for a part; csv, jsonl or parquet for the whole list."));
    ApiResponse answer = operation.getResponses().get("200");
    Content content = answer == null ? null : answer.getContent();
    if (content != null) {
      content.values().forEach(type -> type.setSchema(page(type.getSchema())));
    }
  }

  private static Schema<?> page(@Nullable Schema<?> item) {
    return typed("object")
        .required(List.of("items", "next", "total"))
        .addProperty("items", typed("array").items(item))
        .addProperty("next", typed("string", "null"))
        .addProperty("total", typed("integer", "null"));
  }

  private static Schema<?> typed(String... types) {
    return new Schema<>().types(Set.of(types));
  }

  private static Parameter parameter(String in, String name, String description) {
    return new Parameter()
        .in(in)
        .name(name)
        .description(description)
        .required(false)
        .schema(typed("string"));
  }

  private static @Nullable Needs needs(HandlerMethod method) {
    Needs stated = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), Needs.class);
    return stated != null
        ? stated
        : AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), Needs.class);
  }
}
