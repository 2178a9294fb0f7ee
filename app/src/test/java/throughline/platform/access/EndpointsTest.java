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
import java.util.Random;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import throughline.platform.Needs;
import throughline.platform.Role;
import throughline.sources.SourceId;
import throughline.sources.administration.TestSources;
import throughline.testing.MutatedCalls;
import throughline.testing.RunningApplication;
import throughline.testing.Seed;
import throughline.testing.TestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Everything under /api, and who may do what there. */
class EndpointsTest {

  private static final String HEADER =
      """
      | Endpoint | viewer | agent | analyst | manager | admin |
      |---|---|---|---|---|---|
      """;

  private static final JsonMapper JSON = JsonMapper.builder().build();

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
  void stateTheirRoles() {
    assertThat(endpoints()).filteredOn(endpoint -> unstated(endpoint.handler())).isEmpty();
  }

  @Test
  void haveTheirRolesWrittenDownByTheBuild() throws IOException {
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
  void areFoundWhereTheyStateNone() throws NoSuchMethodException {
    HandlerMethod forgetful =
        new HandlerMethod(new Forgetful(), Forgetful.class.getDeclaredMethod("answer"));
    assertThat(unstated(forgetful)).isTrue();
  }

  @Test
  void answerNobodyAndEveryRoleAsStated() {
    assertThat(wrongAnswers(EndpointsTest::allowed)).isEmpty();
  }

  /**
   * The negative control: were an endpoint told to be for admins only, its answers would differ.
   */
  @Test
  void wouldBeSeenToAnswerOthersThanTheyState() {
    assertThat(
            wrongAnswers(
                (role, endpoint) ->
                    allowed(role, endpoint)
                        && (role == Role.ADMIN || !endpoint.path().equals("/api/sources"))))
        .contains("viewer GET /api/sources: 200");
  }

  private static List<String> wrongAnswers(BiPredicate<Role, Endpoint> allowed) {
    Map<Role, TestClient> clients = new EnumMap<>(Role.class);
    Arrays.stream(Role.values()).forEach(role -> clients.put(role, application.as(role)));
    TestClient nobody = application.anonymous();
    List<String> wrong = new ArrayList<>();
    for (Endpoint endpoint : endpoints()) {
      if (EndpointRules.open(endpoint.handler())) {
        continue;
      }
      add(wrong, "nobody", endpoint, status(nobody, endpoint), 401);
      clients.forEach(
          (role, client) -> {
            if (!allowed.test(role, endpoint)) {
              add(wrong, role.toString(), endpoint, status(client, endpoint), 403);
            }
          });
    }
    return wrong;
  }

  private static void add(
      List<String> wrong, String who, Endpoint endpoint, int status, int expected) {
    if (status != expected) {
      wrong.add("%s %s %s: %s".formatted(who, endpoint.method(), endpoint.path(), status));
    }
  }

  /** 1,500 calls; -Dthroughline.calls=20000 takes more. */
  @Test
  void answerMutatedCallsWithoutFailing() throws InterruptedException {
    people();
    JsonNode api = application.admin().get("/api/openapi.json").mustBe(200).json();
    assertThat(failures(api, Integer.getInteger("throughline.calls", 1_500))).isEmpty();
  }

  /** The negative control: a planted endpoint that fails on a number that is none. */
  @Test
  void wouldBeSeenToFail() throws NoSuchMethodException {
    RequestMappingHandlerMapping mapping = mapping();
    RequestMappingInfo planted =
        RequestMappingInfo.paths("/api/planted")
            .methods(RequestMethod.GET)
            .options(mapping.getBuilderConfiguration())
            .build();
    mapping.registerMapping(
        planted, new Careless(), Careless.class.getDeclaredMethod("twice", String.class));
    try {
      JsonNode api =
          JSON.readTree(
              """
              {"paths": {"/api/planted": {"get": {"parameters": [{"name": "n", "in": "query"}]}}}}
              """);
      assertThat(failures(api, 100)).isNotEmpty().allMatch(one -> one.contains("/api/planted?n="));
    } finally {
      mapping.unregisterMapping(planted);
    }
  }

  @RestController
  static class Careless {
    @Needs(Role.VIEWER)
    int twice(@RequestParam(defaultValue = "1") String n) {
      try {
        return 2 * Integer.parseInt(n);
      } catch (NumberFormatException e) {
        // As if nobody had foreseen it, but without a stack trace in the log of each build.
        throw new ResponseStatusException(HttpStatus.INTERNAL_SERVER_ERROR);
      }
    }
  }

  /** Some people of whom something is known, so that calls come further than to nobody. */
  private static void people() throws InterruptedException {
    JdbcClient database = application.database().jdbc();
    SourceId source = TestSources.create(database, "people", "events");
    TestSources.writeKey(database, source, "people");
    TestClient door = application.anonymous().with("Authorization", "Bearer people");
    for (int i = 0; i < 6; i++) {
      door.post(
              "/v1/batch",
              """
              {"batch": [
                {"type": "identify", "userId": "u%1$s", "traits": {"email": "u%2$s@example.org"}},
                {"type": "track", "userId": "u%1$s", "event": "Order placed"},
                {"type": "group", "userId": "u%1$s", "groupId": "g%2$s"}]}
              """
                  .formatted(i, i / 2))
          .mustBe(200);
    }
    application.admin().awaitProjections();
  }

  /** Those of so many mutated calls that are answered by a failure, each with its answer. */
  private static List<String> failures(JsonNode api, int calls) {
    MutatedCalls mutated = new MutatedCalls(api, new Random(Seed.of(EndpointsTest.class)));
    TestClient admin = application.as(Role.ADMIN);
    List<String> failures = new ArrayList<>();
    for (int i = 0; i < calls; i++) {
      MutatedCalls.Call call = mutated.next();
      // Logging in and out has tests of its own, and would end this one.
      if (!call.described().matches("/api/(session|password-resets).*")) {
        TestClient.Answer answer = call.by(admin);
        if (answer.status() >= 500 || answer.body().contains("\tat ")) {
          failures.add("%s %s to %s".formatted(answer.status(), answer.body(), call));
        }
      }
    }
    return failures;
  }

  @Test
  void doNotTellMeasuresWithoutAKey() {
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

  private static RequestMappingHandlerMapping mapping() {
    return application.bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class);
  }

  private static List<Endpoint> endpoints() {
    List<Endpoint> all = new ArrayList<>();
    mapping().getHandlerMethods().forEach((mapping, handler) -> add(all, mapping, handler));
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
