package throughline.platform;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.PathResourceResolver;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.module.SimpleModule;

/** What controllers may take and return beside the usual, and the files of the workspace. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

  private final List<HandlerInterceptor> interceptors;

  WebConfiguration(List<HandlerInterceptor> interceptors) {
    this.interceptors = interceptors;
  }

  @Bean
  static JacksonModule requiredValues() {
    return new SimpleModule("throughline.required-values") {
      @Override
      public void setupModule(SetupContext context) {
        super.setupModule(context);
        context.appendAnnotationIntrospector(new RequiredValues());
      }
    };
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    interceptors.forEach(registry::addInterceptor);
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(new Argument<>(Actor.class, request -> Actor.current()));
    resolvers.add(
        new Argument<>(
            IfMatch.class, request -> new IfMatch(request.getHeader(HttpHeaders.IF_MATCH))));
  }

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    registry
        .addResourceHandler("/assets/**")
        .addResourceLocations("classpath:/static/assets/")
        // Their names carry a hash of their content.
        .setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
    registry
        .addResourceHandler("/**")
        .addResourceLocations("classpath:/static/")
        .setCacheControl(CacheControl.noCache())
        .resourceChain(true)
        .addResolver(new Workspace());
  }

  private record Argument<T>(Class<T> type, Function<NativeWebRequest, T> value)
      implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
      return parameter.getParameterType() == type;
    }

    @Override
    public @Nullable Object resolveArgument(
        MethodParameter parameter,
        @Nullable ModelAndViewContainer container,
        NativeWebRequest request,
        @Nullable WebDataBinderFactory binder) {
      return value.apply(request);
    }
  }

  /** The workspace's files; its screens have addresses of their own that only its page knows. */
  private static final class Workspace extends PathResourceResolver {

    private static final List<String> NOT_SCREENS = List.of("api", "v1", "actuator", "assets");

    @Override
    protected @Nullable Resource getResource(String path, Resource location) throws IOException {
      Resource file = super.getResource(path, location);
      return file == null && isScreen(path) ? page(location) : file;
    }

    private static boolean isScreen(String path) {
      String first = path.split("/", 2)[0];
      return !NOT_SCREENS.contains(Objects.requireNonNull(first)) && !path.contains(".");
    }

    private @Nullable Resource page(Resource location) throws IOException {
      return super.getResource("index.html", location);
    }
  }
}
