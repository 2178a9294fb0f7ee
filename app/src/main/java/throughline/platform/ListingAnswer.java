package throughline.platform;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import tools.jackson.databind.json.JsonMapper;

/** The writing of a listing in the format that the request asks for, part by part. */
@Component
class ListingAnswer implements HandlerMethodReturnValueHandler, SmartInitializingSingleton {

  private final JsonMapper json;
  private final RequestMappingHandlerAdapter adapter;
  private final ObjectProvider<NamesThings> named;

  ListingAnswer(
      JsonMapper json,
      @Qualifier("requestMappingHandlerAdapter") RequestMappingHandlerAdapter adapter,
      ObjectProvider<NamesThings> named) {
    this.json = json;
    this.adapter = adapter;
    this.named = named;
  }

  // Before the framework's own, which would take a listing for an object to be written as JSON.
  @Override
  public void afterSingletonsInstantiated() {
    List<HandlerMethodReturnValueHandler> handlers = new ArrayList<>(List.of(this));
    handlers.addAll(Objects.requireNonNull(adapter.getReturnValueHandlers()));
    adapter.setReturnValueHandlers(handlers);
  }

  @Override
  public boolean supportsReturnType(MethodParameter returnType) {
    return returnType.getParameterType() == Listing.class;
  }

  @Override
  public void handleReturnValue(
      @Nullable Object value,
      MethodParameter returnType,
      ModelAndViewContainer container,
      NativeWebRequest request)
      throws IOException {
    HttpServletResponse response = request.getNativeResponse(HttpServletResponse.class);
    if (!(value instanceof Listing<?> listing) || response == null) {
      throw new IllegalStateException("A listing was announced but not returned.");
    }
    container.setRequestHandled(true);
    String asked = request.getParameter("format");
    String format = asked == null ? "json" : asked;
    switch (format) {
      case "json" -> page(listing, request, response);
      case "csv" -> download(listing, "csv", "text/csv;charset=UTF-8", response);
      case "jsonl" -> download(listing, "jsonl", "application/jsonl;charset=UTF-8", response);
      case "parquet" -> download(listing, "parquet", "application/vnd.apache.parquet", response);
      default ->
          throw Refusal.invalid(
                  "The format (%s) is not known.".formatted(format),
                  "Use json, csv, jsonl or parquet.")
              .about(format);
    }
  }

  private void page(Listing<?> listing, NativeWebRequest request, HttpServletResponse response)
      throws IOException {
    byte[] page = json.writeValueAsBytes(listing.parts().apply(slice(request)));
    response.setContentType(MediaType.APPLICATION_JSON_VALUE);
    response.getOutputStream().write(page);
  }

  private <T> void download(
      Listing<T> listing, String ending, String type, HttpServletResponse response)
      throws IOException {
    // The first part before the headers, so that a refusal is still answered as one.
    CursorPage<T> part = listing.parts().apply(new Slice("", Slice.MOST));
    response.setContentType(type);
    response.setHeader(
        "Content-Disposition", "attachment; filename=\"%s.%s\"".formatted(listing.name(), ending));
    OutputStream out = response.getOutputStream();
    Export<T> export = Export.as(ending, listing.type(), this::names, json, out);
    export.write(part.items());
    while (part.next() != null) {
      part = listing.parts().apply(new Slice(part.next(), Slice.MOST));
      export.write(part.items());
    }
    export.finish();
  }

  private Map<String, String> names(String kind) {
    return named.stream()
        .filter(one -> one.kind().equals(kind))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("Nobody names a %s.".formatted(kind)))
        .names();
  }

  private static Slice slice(NativeWebRequest request) {
    String cursor = request.getParameter("cursor");
    String limit = request.getParameter("limit");
    try {
      return new Slice(
          cursor == null ? "" : cursor, limit == null ? Slice.USUAL : Integer.parseInt(limit));
    } catch (NumberFormatException e) {
      throw Refusal.invalid("The limit (%s) is not a number.".formatted(limit), "Give 1 to 500.")
          .about(String.valueOf(limit));
    }
  }
}
