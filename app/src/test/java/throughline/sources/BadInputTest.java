package throughline.sources;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import throughline.lake.format.InputFile;
import throughline.platform.Problem;
import throughline.platform.Refusal;
import throughline.platform.Role;
import throughline.sources.administration.TestSources;
import throughline.sources.files.FileImports;
import throughline.sources.log.Receipt;
import throughline.testing.RunningApplication;
import throughline.testing.TestClient;

/**
 * Whatever is wrong with what is given is said in one sentence with its place and the next step;
 * nothing is half done, and nothing is lost. A full disk is a test of its own.
 */
class BadInputTest {

  private static final RunningApplication APPLICATION = RunningApplication.start();
  private static final JdbcClient DATABASE = APPLICATION.database().jdbc();
  private static final String GOOD = "id,changed,mail,placed\n1,1,ada@example.org,2026-01-01\n";

  private final String name = "shop " + UUID.randomUUID();
  private final String mapping =
      """
      source: %s
      files: [orders*]
      key: id
      version: changed
      records:
        - {identifiers: {email: mail}, attributes: {name: mail}}
      interactions:
        - {time: placed, touchpoint: Order placed, concern: "order {id}"}
      """
          .formatted(name);
  private final TestClient client = APPLICATION.anonymous();

  @AfterEach
  void nothingHasVanished() {
    IntakeInvariant.assertHolds(DATABASE);
  }

  @AfterAll
  static void close() {
    APPLICATION.close();
  }

  @Test
  void brokenJsonIsRefusedWithItsPlaceAtADoorAndKeptWithItsLineFromAFile() throws IOException {
    assertThat(refusedAtTheDoor("{\"userId\":\"u\",\n  oops}"))
        .contains("not valid JSON", "line 2, column", "send it again");
    assertThat(taken("{\"id\":\"1\",\"placed\":\"2026-01-01\"}\n{\"id\":\"2\",\n"))
        .isEqualTo(new Receipt(1, 0, 1));
    assertThat(onlyWaiting()).contains("line 2", "Correct the row");
  }

  @Test
  void aWrongKeyIsRefused() {
    client.with("Authorization", "Bearer nobody's");
    TestClient.Answer answer = client.post("/v1/track", "{\"userId\":\"u\",\"event\":\"e\"}");
    assertThat(answer.mustBe(401).json().path("message").asString())
        .isEqualTo("The write key belongs to no enabled source; make one under Sources.");
  }

  @Test
  void anOversizeEventIsRefusedWithItsSizeAndTheLimit() {
    assertThat(refusedAtTheDoor("{\"userId\":\"u\",\"event\":\"" + "e".repeat(40_000) + "\"}"))
        .contains("40", "32768", "shorten");
    assertThat(refusedAtTheDoor("{\"userId\":\"" + "u".repeat(600_000) + "\"}"))
        .contains("larger than 512000 bytes", "send less");
  }

  @Test
  void jsonNestedAHundredThousandTimesIsNotFollowed() throws IOException {
    String deep = "[".repeat(100_000) + "]".repeat(100_000);
    assertThat(refusedAtTheDoor("{\"userId\":\"u\",\"properties\":" + deep + "}"))
        .isEqualTo("The body is nested more than 200 deep; send it flatter.");
    assertThat(
            taken(
                "{\"id\":\"1\",\"placed\":"
                    + deep
                    + "}\n{\"id\":\"2\",\"placed\":\"2026-01-01\"}\n"))
        .isEqualTo(new Receipt(1, 0, 1));
    assertThat(onlyWaiting()).contains("line 1", "Flatten the object");
  }

  @Test
  void aLineOfAGigabyteIsPassedOverWithoutBeingHeld() throws IOException {
    InputFile file = new InputFile("orders.csv", BadInputTest::gigabyteBetweenTwoRows);
    assertThat(takenFrom(file)).isEqualTo(new Receipt(2, 0, 1));
    assertThat(onlyWaiting()).contains("line 3", "close the quote that was left open");
  }

  @Test
  void anArchiveThatSwellsIsNotUnpackedToItsEnd() throws IOException {
    assertThat(takenFrom(file("orders.csv.gz", gzip(GOOD, "\n".repeat(100 << 20)))))
        .isEqualTo(new Receipt(1, 0, 1));
    assertThat(onlyWaiting()).contains("500 times its size", "Split the file");
    assertThat(refusedAtTheDoor(gzip("{\"userId\":\"", "u".repeat(50 << 20))))
        .contains("larger than 512000 bytes", "send less");
  }

  @Test
  void anotherCharacterSetIsReadOrItsRowKept() throws IOException {
    String rows = GOOD.replace("ada@", "zoë@");
    assertThat(takenFrom(file("orders-1.csv", rows.getBytes(StandardCharsets.ISO_8859_1))))
        .isEqualTo(new Receipt(1, 0, 0));
    byte[] mixed =
        (rows.replace("\n1,", "\n2,") + "3,1,#,2026-01-01\n").getBytes(StandardCharsets.UTF_8);
    mixed[new String(mixed, StandardCharsets.ISO_8859_1).indexOf('#')] = (byte) 0xff;
    assertThat(takenFrom(file("orders-2.csv", mixed))).isEqualTo(new Receipt(1, 0, 1));
    assertThat(onlyWaiting()).contains("line 3", "Export the file as UTF-8");
  }

  @Test
  void aMissingColumnIsSaidBeforeAnythingIsTakenIn() {
    Problem problem = refused(mapping, "id,changed,email,placed\n1,1,a@b.c,2026-01-01\n");
    assertThat(problem.detail()).isEqualTo("orders.csv: The column (mail) is missing.");
    assertThat(problem.next()).isEqualTo("Maybe the column (email) is meant.");
    assertThat(nothingIsLeft()).isTrue();
  }

  @Test
  void aTimeThatIsNoneIsKeptWithItsLine() throws IOException {
    InputFile file =
        file("orders.csv", (GOOD + "2,1,b@example.org,soon\n").getBytes(StandardCharsets.UTF_8));
    assertThat(
            APPLICATION
                .bean(FileImports.class)
                .take(mapping, List.of(file), rows -> {})
                .sentences())
        .hasSize(2)
        .last(as(STRING))
        .startsWith("orders.csv: 1 of them wait in quarantine")
        .contains("line 3", "TIME_UNREADABLE", "Correct the time")
        .as("jobs keep this sentence, so it repeats nothing of a row")
        .doesNotContain("soon");
    waitForProjections();
    assertThat(onlyWaiting()).contains("line 3", "soon", "Correct the time");
  }

  @Test
  void aColumnNamedTwiceIsSaidBeforeAnythingIsTakenIn() {
    Problem problem = refused(mapping, "id,mail,mail,placed\n");
    assertThat(problem.detail()).contains("orders.csv", "mail");
    assertThat(problem.next()).isEqualTo("Rename one of the two columns in the first row.");
    assertThat(nothingIsLeft()).isTrue();
  }

  @Test
  void anEmptyFileIsSaidBeforeAnythingIsTakenIn() {
    Problem problem = refused(mapping, "");
    assertThat(problem.detail()).contains("orders.csv", "empty");
    assertThat(problem.next()).startsWith("Export the file again");
    assertThat(nothingIsLeft()).isTrue();
  }

  @Test
  void aWrongMappingIsSaidWithItsLine() {
    Problem problem = refused(mapping.replace("key:", "kay:"), GOOD);
    assertThat(problem.detail()).contains("Line 3", "kay");
    assertThat(problem.next()).contains("key");
    assertThat(nothingIsLeft()).isTrue();
  }

  @Test
  void formulasAreKeptAsTheyCameAndExportedAsText() throws IOException {
    taken(GOOD.replace("ada@example.org", "=cmd()|'/C calc'!A0"));
    waitForProjections();
    assertThat(APPLICATION.as(Role.AGENT).get("/api/customers?format=csv").mustBe(200).body())
        .contains(",\"'=cmd()|'/C calc'!A0\",");
  }

  @Test
  void namesThatTurnTheirSurroundingsAboutAreShownWithoutDoingSo() throws IOException {
    taken(GOOD.replace("ada@", "\u202Enoë\u200B@"));
    waitForProjections();
    assertThat(APPLICATION.as(Role.AGENT).get("/api/customers?query=noë").mustBe(200).body())
        .contains("\"noë@example.org\"")
        .doesNotContain("\u202E", "\u200B");
  }

  @Test
  void aFileGivenTwiceChangesNothing() throws IOException {
    assertThat(taken(GOOD)).isEqualTo(new Receipt(1, 0, 0));
    assertThat(taken(GOOD)).isEqualTo(new Receipt(0, 1, 0));
  }

  @Test
  void aRowThatChangedSinceSupersedesByItsVersionOrIsShownBesideTheFirst() throws IOException {
    taken(GOOD);
    assertThat(taken(GOOD.replace("1,1,ada", "1,2,eve"))).isEqualTo(new Receipt(1, 0, 0));
    assertThat(taken(GOOD.replace("1,1,ada", "1,1,eve"))).isEqualTo(new Receipt(0, 0, 1));
    assertThat(onlyWaiting()).contains("line 2", "the first is kept", "an id of its own");
  }

  @Test
  void aFileThatIsRefusedInTheWorkspaceLeavesNoSourceBehind() {
    TestClient manager = APPLICATION.as(Role.MANAGER);
    TestClient.Answer answer =
        manager.upload("/api/imports", Map.of("yaml", mapping), "orders.csv", "id,changed\n1,1\n");
    assertThat(answer.mustBe(400).json().path("detail").asString())
        .isEqualTo("orders.csv: The column (mail) is missing.");
    assertThat(nothingIsLeft()).isTrue();
  }

  private String refusedAtTheDoor(String body) {
    return refusedAtTheDoor(body.getBytes(StandardCharsets.UTF_8));
  }

  private String refusedAtTheDoor(byte[] body) {
    SourceId source = TestSources.create(DATABASE, "web " + UUID.randomUUID(), "events");
    TestSources.writeKey(DATABASE, source, "key of " + source);
    client.with("Authorization", "Bearer key of " + source);
    TestClient.Answer answer = client.send("POST", "/v1/track", "application/json", body);
    String message = answer.mustBe(400).json().path("message").asString();
    assertThat(message).endsWith(".").hasLineCount(1).hasSizeLessThan(300);
    assertThat(received(source)).isZero();
    return message;
  }

  private Problem refused(String yaml, String content) {
    Refusal refusal =
        catchThrowableOfType(
            Refusal.class,
            () -> take(yaml, file("orders.csv", content.getBytes(StandardCharsets.UTF_8))));
    assertThat(refusal).isNotNull();
    return refusal.problem();
  }

  private Receipt taken(String content) throws IOException {
    return takenFrom(file("orders", content.getBytes(StandardCharsets.UTF_8)));
  }

  private Receipt takenFrom(InputFile file) throws IOException {
    return take(mapping, file);
  }

  private static Receipt take(String yaml, InputFile file) throws IOException {
    return APPLICATION.bean(FileImports.class).take(yaml, List.of(file), rows -> {}).sum();
  }

  /** The only item in quarantine, as a person reads it. */
  private String onlyWaiting() {
    return DATABASE
        .sql(
            """
            select format('%s, line %s: %s %s', q.file, q.line, q.reason, q.next_step)
            from sources.quarantine q join sources.source s on s.id = q.source
            where s.name = ? and q.state = 'waiting'
            """)
        .param(name)
        .query(String.class)
        .single();
  }

  private boolean nothingIsLeft() {
    return DATABASE
        .sql("select count(*) from sources.source where name = ?")
        .param(name)
        .query(Long.class)
        .single()
        .equals(0L);
  }

  private static long received(SourceId source) {
    return DATABASE
        .sql("select coalesce(sum(received), 0) from sources.hour where source = ?")
        .param(source.value())
        .query(Long.class)
        .single();
  }

  private static void waitForProjections() {
    while (DATABASE
            .sql(
                """
                select coalesce(max(h.position - p.position), 0)
                  + (select count(*) from sources.rebuild)
                from sources.projection p, sources.head h
                """)
            .query(Long.class)
            .single()
        > 0) {
      Thread.onSpinWait();
    }
  }

  private static InputFile file(String name, byte[] content) {
    return new InputFile(name, () -> new ByteArrayInputStream(content));
  }

  private static InputStream gigabyteBetweenTwoRows() {
    byte[] block = new byte[1 << 20];
    Arrays.fill(block, (byte) 'x');
    List<InputStream> blocks =
        Collections.nCopies(1_024, block).stream()
            .map(bytes -> (InputStream) new ByteArrayInputStream(bytes))
            .toList();
    return new SequenceInputStream(
        Collections.enumeration(
            List.of(
                new ByteArrayInputStream((GOOD + "2,1,").getBytes(StandardCharsets.UTF_8)),
                new SequenceInputStream(Collections.enumeration(blocks)),
                new ByteArrayInputStream(
                    "\n3,1,c@example.org,2026-01-03\n".getBytes(StandardCharsets.UTF_8)))));
  }

  private static byte[] gzip(String start, String more) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream packing = new GZIPOutputStream(packed)) {
      packing.write(start.getBytes(StandardCharsets.UTF_8));
      packing.write(more.getBytes(StandardCharsets.UTF_8));
    }
    return packed.toByteArray();
  }
}
