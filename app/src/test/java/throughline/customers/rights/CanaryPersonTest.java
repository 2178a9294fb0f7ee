package throughline.customers.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import throughline.customers.HoldsPersonalData;
import throughline.sources.IntakeInvariant;
import throughline.testing.Logged;
import throughline.testing.TestClient;
import tools.jackson.databind.JsonNode;

/** Erasure reaches everything, and nothing brings the person back. */
class CanaryPersonTest {

  @Test
  void isFoundEverywhereBeforeErasureAndNowhereAfter() throws Exception {
    Path home = Files.createTempDirectory(Files.createDirectories(Path.of("target", "homes")), "c");
    try (EmbeddedHouse house = new EmbeddedHouse(home);
        Logged logged = Logged.listen()) {
      CanaryPerson canary = new CanaryPerson(house);
      long customer = canary.arrive();
      everyPersonalTableIsReached(house);
      everyTableThatPointsToPeopleIsReached(house);
      long neighbour = canary.customer("email", "bob@mail.example");
      PlantedRows planted = PlantedRows.of(house, customer, neighbour);
      house.settle();
      house.until(() -> planted.missing().isEmpty(), () -> planted.missing().toString());

      Map<String, Long> before = house.columnsWith(CanaryPerson.TOKEN);
      List<String> shown = canary.seen(customer);
      assertThat(before.size() + shown.size())
          .as("%s %s", before, shown)
          .isGreaterThanOrEqualTo(12);
      assertThat(shown).hasSizeGreaterThanOrEqualTo(8);
      assertThat(house.filesWith(CanaryPerson.TOKEN)).isNotEmpty();
      theExportHoldsWhatThePersonalColumnsHold(house, customer, before.keySet());
      List<String> neighbours = neighbours(house);

      JsonNode erasure = erase(house, customer, neighbour);

      assertThat(house.columnsWith(CanaryPerson.TOKEN)).isEmpty();
      house.until(() -> planted.left().isEmpty(), () -> planted.left().toString());
      assertThat(house.columnsWith(CanaryPerson.PHONE)).isEmpty();
      assertThat(canary.seen(customer)).isEmpty();
      assertThat(house.filesWith(CanaryPerson.TOKEN)).isEmpty();
      assertThat(house.filesWith(CanaryPerson.PHONE)).isEmpty();
      assertThat(neighbours(house)).isEqualTo(neighbours);
      IntakeInvariant.assertHolds(house.jdbc());
      theCertificateIsGenuineAndNamesNobody(house, erasure.path("id").asString());

      nothingBringsThePersonBack(house, canary);
      assertThat(neighbours(house)).isEqualTo(neighbours);
      becomeADatabaseFromBefore(house, canary);
      noLogNamesThePerson(logged);
    }
    try (EmbeddedHouse restored = new EmbeddedHouse(home)) {
      assertThat(restored.columnsWith(CanaryPerson.TOKEN))
          .as("erased again by the register")
          .isEmpty();
      assertThat(restored.filesWith(CanaryPerson.TOKEN)).isEmpty();
    } finally {
      delete(home);
    }
  }

  private static void noLogNamesThePerson(Logged logged) {
    assertThat(logged.with(CanaryPerson.TOKEN)).isEmpty();
    assertThat(logged.with(CanaryPerson.PHONE)).isEmpty();
    // The control: it would be heard, also where an error repeats it.
    LoggerFactory.getLogger(CanaryPersonTest.class)
        .warn("A value was wrong.", new IllegalStateException("Who is " + CanaryPerson.TOKEN));
    assertThat(logged.with(CanaryPerson.TOKEN)).hasSize(1);
  }

  /** For every module: a personal column that is neither exported nor erased fails the build. */
  private static void everyPersonalTableIsReached(EmbeddedHouse house) {
    Map<String, HoldsPersonalData> holders = new HashMap<>();
    house
        .bean(Holders.class)
        .all()
        .forEach(holder -> assertThat(holders.put(holder.module(), holder)).isNull());
    for (String module : List.of("platform", "organisation", "sources", "customers", "journeys")) {
      for (String table : Classification.of(module).personal()) {
        assertThat(holders).as("a HoldsPersonalData of the module " + module).containsKey(module);
        assertThat(holders.get(module).reach().covers(table))
            .as(
                "The table %s.%s has personal columns, but nothing exports or erases it. Maybe give"
                    + " it a column record (the number of the record it speaks of).",
                module, table)
            .isTrue();
      }
    }
  }

  /** A number that stands for a person is erased with them, unless it leads nowhere then. */
  private static void everyTableThatPointsToPeopleIsReached(EmbeddedHouse house) {
    Set<String> unreached = new TreeSet<>(Classification.of("customers").pointing());
    unreached.removeAll(TablesOfPeople.in(house.jdbc()).childrenFirst());
    assertThat(unreached)
        .as("Maybe give the table a column record: the number of the record it speaks of.")
        .containsExactlyInAnyOrder(
            // Goes with the lake's next compaction; values of many, hashed; a view; conditions.
            "lake_change", "resolution", "restricted_customer", "segment");
  }

  private static void theExportHoldsWhatThePersonalColumnsHold(
      EmbeddedHouse house, long customer, Set<String> columns) throws Exception {
    TestClient admin = house.admin();
    JsonNode wanted =
        admin
            .post("/api/privacy/exports", "{\"customer\":\"%d\"}".formatted(customer))
            .mustBe(202)
            .json();
    house.await(wanted.path("job").asString());
    admin.get("/api/privacy/exports/%s/file".formatted(wanted.path("id").asString())).mustBe(200);
    byte[] zip =
        house
            .jdbc()
            .sql("select content from customers.person_export where id = ?")
            .param(UUID.fromString(wanted.path("id").asString()))
            .query(byte[].class)
            .single();
    Map<String, String> files = unzipped(zip);
    Set<String> missing = new TreeSet<>();
    Set<String> theirs = new TreeSet<>(columns);
    // What staff look for is theirs; whether it holds for the person is exported as a membership.
    theirs.remove("customers.segment.condition");
    for (String column : theirs) {
      String table = column.substring(0, column.lastIndexOf('.'));
      String name = column.substring(column.lastIndexOf('.') + 1);
      boolean personal =
          Set.of("personal", "direct")
              .contains(
                  Classification.of(table.substring(0, table.indexOf('.')))
                      .columns()
                      .getOrDefault(table.substring(table.indexOf('.') + 1) + "." + name, ""));
      if (personal && !holds(files.getOrDefault(table + ".csv", ""))) {
        missing.add(column);
      }
    }
    assertThat(missing).as("personal columns that the export leaves out").isEmpty();
    assertThat(files.get("customers.account_word.csv"))
        .as("a contract that names nobody, of an account of theirs")
        .contains("zqcanary plan");
    assertThat(files.get("person.json")).contains("purposes", "sources", "recipients", "retention");
  }

  private static boolean holds(String text) {
    return text.toLowerCase(Locale.ROOT).contains(CanaryPerson.TOKEN);
  }

  private static Map<String, String> unzipped(byte[] zip) throws IOException {
    Map<String, String> files = new HashMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        files.put(entry.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return files;
  }

  private static JsonNode erase(EmbeddedHouse house, long customer, long neighbour)
      throws InterruptedException {
    TestClient admin = house.admin();
    String whom = "{\"customer\":\"%d\"}".formatted(customer);
    JsonNode preview = admin.post("/api/privacy/erasures/preview", whom).mustBe(200).json();
    assertThat(preview.path("records")).hasSize(4);
    admin.post("/api/privacy/erasures", whom).mustBe(400);
    JsonNode erasure =
        admin
            .post(
                "/api/privacy/erasures",
                "{\"customer\":\"%d\",\"name\":\"%s\"}"
                    .formatted(customer, preview.path("name").asString()))
            .mustBe(202)
            .json();
    house.await(erasure.path("job").asString());
    admin.post("/api/privacy/erasures/preview", whom).mustBe(404);
    admin.get("/api/customers/" + customer).mustBe(404);
    assertThat(
            admin
                .post(
                    "/api/customers/merges",
                    "{\"a\":\"%d\",\"b\":\"%d\",\"reason\":\"the same\"}"
                        .formatted(customer, neighbour))
                .mustBe(404)
                .body())
        .contains("erased");
    return erasure;
  }

  private static void theCertificateIsGenuineAndNamesNobody(EmbeddedHouse house, String erasure) {
    String text =
        house
            .admin()
            .get("/api/privacy/erasures/%s/certificate".formatted(erasure))
            .mustBe(200)
            .body();
    Certificate certificate = Certificate.read(text);
    assertThat(certificate.isGenuine()).isTrue();
    assertThat(certificate.statement())
        .doesNotContainIgnoringCase(CanaryPerson.TOKEN)
        .doesNotContain(CanaryPerson.PHONE)
        .contains("\"writeAheadLogRecycled\":true", "sources.log", "customers.record");
    Certificate bent =
        new Certificate(
            certificate.statement().replace("request", "another"),
            certificate.signature(),
            certificate.publicKey(),
            certificate.keyId());
    assertThat(bent.isGenuine()).isFalse();
    assertThat(house.admin().get("/api/audit").mustBe(200).body())
        .contains("person.erased", "erasure.certified", certificate.signature());
  }

  private static void nothingBringsThePersonBack(EmbeddedHouse house, CanaryPerson canary)
      throws InterruptedException {
    canary.giveFiles();
    String key = canary.anotherWriteKey();
    canary.sendEvents(key, "zqcanary-event", "2026-01-08T10:00:00Z");
    canary.sendEvents(key, "zqcanary-late", "2026-01-09T10:00:00Z");
    canary.sendEvents(key, "zqcanary-future", "2026-12-31T10:00:00Z");
    canary.sendLateEvent(key, "zqcanary-other-browser", "2026-01-10T10:00:00Z");
    house.settle();
    assertThat(house.columnsWith(CanaryPerson.TOKEN).keySet())
        .as("nothing is stored of what came again")
        .allMatch(
            column -> column.startsWith("platform.job") || column.startsWith("sources.quarantine"));
    assertThat(canary.seen(0))
        .allMatch(path -> path.startsWith("/api/jobs") || path.startsWith("/api/quarantine"));
    assertThat(
            house.jdbc().sql("select sum(suppressed) from sources.hour").query(Long.class).single())
        .isGreaterThanOrEqualTo(5);
    IntakeInvariant.assertHolds(house.jdbc());
  }

  /**
   * As if restored from a backup: what was erased is there, and nothing is known of the erasure.
   * That the person comes in again then is the control: it was the suppression that kept them out.
   */
  private static void becomeADatabaseFromBefore(EmbeddedHouse house, CanaryPerson canary)
      throws InterruptedException {
    house.jdbc().sql("delete from customers.suppression").update();
    house.jdbc().sql("delete from customers.erasure").update();
    house.jdbc().sql("delete from sources.seen").update();
    canary.giveFiles();
    house.settle();
    assertThat(house.columnsWith(CanaryPerson.TOKEN))
        .containsKeys(
            "sources.log.content", "customers.record.name", "customers.interaction.comment");
  }

  /** The others, with all that happened between them and the house. */
  private static List<String> neighbours(EmbeddedHouse house) {
    return house
        .jdbc()
        .sql(
            """
            select r.key || ' ' || coalesce(r.name, '') || ' ' || r.customer || ' '
              || (select count(*) from customers.interaction i where i.record = r.id) || ' '
              || coalesce((select string_agg(i.comment, ',' order by i.id)
                   from customers.interaction i where i.record = r.id), '')
            from customers.record r
            where r.key in ('N-2000', 'N-3000', 'caller-2', 'person-2') order by 1
            """)
        .query(String.class)
        .list();
  }

  private static void delete(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
