package throughline.sources.administration;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import throughline.testing.RunningApplication;
import throughline.testing.TestClient;
import tools.jackson.databind.JsonNode;

class WriteKeyTest {

  @Test
  void isShownOnceAndGoesByItsNameUntilItIsWithdrawn() {
    try (RunningApplication application = RunningApplication.start()) {
      TestClient admin = application.admin();
      String source =
          admin
              .post("/api/sources", "{\"name\":\"shop\",\"kind\":\"events\"}")
              .mustBe(201)
              .json()
              .path("id")
              .asString();
      String keys = "/api/sources/" + source + "/write-keys";
      JsonNode created = admin.post(keys, "{\"name\":\" The checkout \"}").mustBe(201).json();
      assertThat(created.path("name").asString()).isEqualTo("The checkout");
      String key = created.path("key").asString();
      admin.post(keys, "{\"name\":\"" + "x".repeat(101) + "\"}").mustBe(400);

      TestClient.Answer listed = admin.get(keys).mustBe(200);
      assertThat(listed.body()).doesNotContain(key);
      JsonNode shown = listed.json().path("items").path(0);
      assertThat(shown.path("name").asString()).isEqualTo("The checkout");
      assertThat(key).startsWith(shown.path("hint").asString().replace("…", ""));

      TestClient shop = application.anonymous().with("Authorization", "Bearer " + key);
      shop.post("/v1/track", "{\"userId\":\"u\",\"event\":\"e\"}").mustBe(200);
      admin.delete(keys + "/" + shown.path("id").asString()).mustBe(204);
      // The doors remember a key for a moment, so that not every event asks the database.
      while (shop.post("/v1/track", "{\"userId\":\"u\",\"event\":\"e\"}").status() != 401) {
        Thread.onSpinWait();
      }
    }
  }
}
