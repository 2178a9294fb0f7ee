package throughline.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class TruthBesideTheDataTest {

  @TempDir static Path folder;
  private static JsonNode truth;

  @BeforeAll
  static void simulate() throws IOException {
    new Simulation(Settings.into(folder).customers(3_000).seed(4)).run();
    truth = JsonMapper.shared().readTree(folder.resolve("truth/truth.json"));
  }

  @Test
  void hasEveryList() {
    List<String> lists =
        List.of(
            "borders",
            "address_loss",
            "rework",
            "repeats",
            "conflicts",
            "roles",
            "services",
            "credibility",
            "needs",
            "chain",
            "initiatives",
            "drift",
            "penalties",
            "goals",
            "decoys");
    assertThat(lists).allMatch(list -> !truth.path(list).isEmpty());
  }

  @Test
  void namesEachTruthOnceWithAllItsParts() {
    Set<String> ids = new HashSet<>();
    for (JsonNode list : truth) {
      for (JsonNode entry : list) {
        assertThat(ids.add(entry.path("id").asString())).as(entry.toString()).isTrue();
        if (!entry.has("cases")) {
          assertThat(entry.propertyNames())
              .contains("id", "kind", "where", "from", "to", "effect", "threshold");
        }
      }
    }
  }

  @Test
  void pointsFromTenMomentsToCustomersWhoAreThere() throws IOException {
    String contacts = Files.readString(folder.resolve("sales-crm/contacts.csv"));
    assertThat(truth.path("moments")).hasSize(10);
    for (String id :
        List.of(
            "move-through-six-departments",
            "border-that-loses-addresses",
            "move-as-designed",
            "bill-doubled-after-moving",
            "offer-refused-for-open-complaint",
            "you-may-decide")) {
      JsonNode cases = moment(id).path("cases");
      assertThat(cases).as(id).isNotEmpty();
      cases.forEach(lived -> assertThat(contacts).contains(lived.path("customer").asString()));
    }
  }

  @Test
  void restsEveryMomentOnATruth() {
    Set<String> ids = new HashSet<>();
    truth.forEach(list -> list.forEach(entry -> ids.add(entry.path("id").asString())));
    truth.path("moments").forEach(m -> assertThat(ids).contains(m.path("truth").asString()));
  }

  private static JsonNode moment(String id) {
    for (JsonNode moment : truth.path("moments")) {
      if (moment.path("id").asString().equals(id)) {
        return moment;
      }
    }
    throw new AssertionError(id);
  }
}
