package throughline.platform.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import throughline.platform.Role;
import throughline.testing.RunningApplication;
import throughline.testing.TestClient;

class EndpointRolesTest {

  private static final String HEADER =
      """
      | Endpoint | viewer | agent | analyst | manager | admin |
      |---|---|---|---|---|---|
      """;

  private static RunningApplication application;

  @BeforeAll
  static void start() {
    application = RunningApplication.start();
  }

  @AfterAll
  static void stop() {
    application.close();
  }

  private record Endpoint(String method, String path, HandlerMethod handler) {}

  @RestController
  static class Forgetful {
    String answer() {
      return "to anybody";
    }
  }

  @Test
  void areStatedByEveryEndpoint() {
    assertThat(endpoints()).filteredOn(endpoint -> unstated(endpoint.handler())).isEmpty();
  }

  @Test
  void areWrittenDownByTheBuild() throws IOException {
    String matrix =
        endpoints().stream()
            .map(
                endpoint ->
                    Arrays.stream(Role.values())
                        .map(role -> allowed(role, endpoint) ? "x" : " ")
                        .collect(
                            Collectors.joining(
                                " | ",
                                "| " + endpoint.method() + " " + endpoint.path() + " | ",
                                " |")))
            .sorted()
            .collect(Collectors.joining("\n", HEADER, "\n"));
    assertThat(Files.writeString(Path.of("target", "roles.md"), matrix)).isNotEmptyFile();
  }

  @Test
  void areMissedWhereAnEndpointStatesNone() throws NoSuchMethodException {
    HandlerMethod forgetful =
        new HandlerMethod(new Forgetful(), Forgetful.class.getDeclaredMethod("answer"));
    assertThat(unstated(forgetful)).isTrue();
  }

  @Test
  void holdForEveryRoleAndForNobody() {
    Map<Role, TestClient> clients = new EnumMap<>(Role.class);
    Arrays.stream(Role.values()).forEach(role -> clients.put(role, application.as(role)));
    TestClient nobody = application.anonymous();
    for (Endpoint endpoint : endpoints()) {
      if (EndpointRules.open(endpoint.handler())) {
        continue;
      }
      assertThat(status(nobody, endpoint)).as("nobody %s", endpoint).isEqualTo(401);
      clients.forEach(
          (role, client) -> {
            if (!allowed(role, endpoint)) {
              assertThat(status(client, endpoint)).as("%s %s", role, endpoint).isEqualTo(403);
            }
          });
    }
  }

  @Test
  void doNotReachTheMeasuresWithoutAKey() {
    application.anonymous().get("/actuator/prometheus").mustBe(401);
    application.anonymous().get("/actuator/env").mustBe(401);
    application.admin().get("/actuator/env").mustBe(404);
  }

  private static boolean unstated(HandlerMethod handler) {
    return !EndpointRules.open(handler) && EndpointRules.needs(handler).length == 0;
  }

  private static boolean allowed(Role role, Endpoint endpoint) {
    return EndpointRules.open(endpoint.handler())
        || Stream.of(EndpointRules.needs(endpoint.handler())).anyMatch(role::includes);
  }

  private static int status(TestClient client, Endpoint endpoint) {
    String path = endpoint.path().replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
    return client
        .send(endpoint.method(), path, endpoint.method().equals("GET") ? null : "{}")
        .status();
  }

  private static List<Endpoint> endpoints() {
    List<Endpoint> all = new ArrayList<>();
    application
        .bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
        .getHandlerMethods()
        .forEach((mapping, handler) -> add(all, mapping, handler));
    assertThat(all).hasSizeGreaterThan(15);
    return all;
  }

  private static void add(List<Endpoint> all, RequestMappingInfo mapping, HandlerMethod handler) {
    for (String path : mapping.getPatternValues()) {
      boolean checked = path.startsWith("/api/") && EndpointRules.ours(handler);
      mapping.getMethodsCondition().getMethods().stream()
          .filter(method -> checked)
          .forEach(method -> all.add(new Endpoint(method.name(), path, handler)));
      assertThat(!checked || !mapping.getMethodsCondition().isEmpty())
          .as("%s names its methods", path)
          .isTrue();
    }
  }
}
