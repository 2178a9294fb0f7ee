package throughline.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MineOfTrickyFilesTest {
  private static final String HEADER = "case_id,activity,timestamp,department,customer";

  @TempDir Path folder;

  private Path file(String name, String... lines) throws IOException {
    return Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
  }

  private JsonNode mined(Object... logs) {
    Running mine = run(logs);
    assertThat(mine.err()).doesNotContain("left out");
    assertThat(mine.status()).isZero();
    return answer();
  }

  private Running run(Object... arguments) {
    Object[] all = Arrays.copyOf(arguments, arguments.length + 2);
    all[arguments.length] = "--json";
    all[arguments.length + 1] = folder.resolve("answer.json");
    return Running.of(Running.with("mine", all));
  }

  private JsonNode answer() {
    return new JsonMapper().readTree(folder.resolve("answer.json").toFile());
  }

  @Test
  void takesNaForACaseAndTellsIdsApartThatDifferInCase() throws IOException {
    Path log =
        file(
            "log.csv",
            HEADER,
            "NA,order,2024-01-01T00:00:00Z,Sales,",
            "na,order,2024-01-01T00:00:00Z,Sales,",
            "NA,pay,2024-01-02T00:00:00Z,Billing,");
    JsonNode mined = mined(log);
    assertThat(mined.path("cases").asInt()).isEqualTo(2);
    assertThat(mined.path("dfg_total").asInt()).isEqualTo(1);
    assertThat(mined.path("silo_department").path("handoffs").asInt()).isEqualTo(1);
  }

  @Test
  @Timeout(60)
  void readsWhatComesThroughAPipeOnce() throws Exception {
    Path pipe = folder.resolve("pipe");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    Thread writer = writing(pipe, HEADER + "\n1,order,2024-01-01T00:00:00Z,Sales,\n");
    assertThat(mined(pipe).path("events").asInt()).isEqualTo(1);
    writer.join();
    Thread objects =
        writing(pipe, "{\"eventTypes\":[],\"objectTypes\":[],\"objects\":[],\"events\":[]}");
    assertThat(run(pipe).err()).contains("comes through a pipe comes once");
    objects.join();
  }

  /** Opening a pipe waits for its reader. */
  private static Thread writing(Path pipe, String text) {
    Thread writer =
        new Thread(
            () -> {
              try {
                Files.writeString(pipe, text);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
    writer.start();
    return writer;
  }

  @Test
  void ordersEqualTimesByTheFile() throws IOException {
    Path log =
        file(
            "log.csv",
            HEADER,
            "1,first,2024-01-01T00:00:00Z,,",
            "1,second,2024-01-01T00:00:00Z,,",
            "1,third,2024-01-01T00:00:00Z,,");
    assertThat(mined(log).path("top_variants").path(0).path("trace").toString())
        .isEqualTo("[\"first\",\"second\",\"third\"]");
  }

  @Test
  void ordersEqualTimesByTheirNumbersWhereThereAreSome() throws IOException {
    Path log =
        file(
            "log.csv",
            "event_no,case_id,activity,timestamp",
            "2,1,second,2024-01-01T00:00:00Z",
            "10,1,third,2024-01-01T00:00:00Z",
            "1,1,first,2024-01-01T00:00:00Z");
    assertThat(mined(log).path("top_variants").path(0).path("trace").toString())
        .isEqualTo("[\"first\",\"second\",\"third\"]");
  }

  @Test
  void readsQuotesThatComeFirstAfterFortyThousandRows() throws IOException {
    StringBuilder text = new StringBuilder(HEADER + "\n");
    for (int i = 0; i < 40_000; i++) {
      text.append(i).append(",order,2024-01-01T00:00:00Z,Sales,\n");
    }
    text.append("7,\"pay, \"\"at once\"\"\nor later\",2024-01-02T00:00:00Z,Sales,\n");
    Path log = Files.writeString(folder.resolve("log.csv"), text);
    JsonNode mined = mined(log);
    assertThat(mined.path("events").asInt()).isEqualTo(40_001);
    assertThat(mined.path("end_activities").path("pay, \"at once\"\nor later").asInt())
        .isEqualTo(1);
  }

  @Test
  void skipsEventsWithoutADepartmentInHandoversOnly() throws IOException {
    Path log =
        file(
            "log.csv",
            HEADER,
            "1,a,2024-01-01T00:00:00Z,Sales,",
            "1,b,2024-01-01T01:00:00Z,,",
            "1,c,2024-01-01T03:00:00Z,Billing,");
    JsonNode silo = mined(log).path("silo_department");
    assertThat(silo.path("handoffs").asInt()).isEqualTo(1);
    assertThat(silo.path("border_wait_seconds").asDouble()).isEqualTo(3 * 3600);
    assertThat(mined(log).path("dfg_total").asInt()).isEqualTo(2);
  }

  @Test
  void readsZonesOfTimes() throws IOException {
    Path log =
        file("log.csv", HEADER, "1,a,2024-01-01T00:00:00+02:00,,", "1,b,2024-01-01 00:00:00Z,,");
    assertThat(mined(log).path("case_duration").path("max").asDouble()).isEqualTo(7200);
  }

  @Test
  void takesTheFirstCustomerThatACaseNames() throws IOException {
    Path log =
        file(
            "log.csv",
            HEADER,
            "1,a,2024-01-01T00:00:00Z,,",
            "1,b,2024-01-02T00:00:00Z,,Ada",
            "1,c,2024-01-03T00:00:00Z,,Ben",
            "2,a,2024-01-04T00:00:00Z,,Ada",
            "3,a,2024-03-01T00:00:00Z,,Ben");
    JsonNode repeats = mined(log).path("repeat_contact");
    assertThat(repeats.path("customers").asInt()).isEqualTo(2);
    assertThat(repeats.path("any_topic_7d").path("repeat").asInt()).isEqualTo(1);
    assertThat(repeats.path("any_topic_7d").path("eligible").asInt()).isEqualTo(2);
  }

  @Test
  void joinsCasesOfSeveralFilesAndPackedOnes() throws IOException {
    Path sales = file("sales.csv", HEADER, "1,order,2024-01-01T00:00:00Z,Sales,");
    Path billing = folder.resolve("billing.csv.gz");
    Files.write(billing, gzip(HEADER + "\n1,pay,2024-01-02T00:00:00Z,Billing,\n"));
    JsonNode mined = mined(sales, billing);
    assertThat(mined.path("cases").asInt()).isEqualTo(1);
    assertThat(mined.path("silo_department").path("handoffs").asInt()).isEqualTo(1);
  }

  @Test
  void leavesOutRowsThatCannotBeReadAndTellsTheFirst() throws IOException {
    Path log =
        file(
            "log.csv",
            HEADER,
            "1,a,yesterday,,",
            "2,b,2024-01-01T00:00:00Z,,",
            ",c,2024-01-01T00:00:00Z,,");
    Running mine = run(log);
    assertThat(mine.status()).isZero();
    assertThat(mine.err())
        .contains("2 rows were left out")
        .contains("line 2")
        .contains("yesterday");
    assertThat(answer().path("events").asInt()).isEqualTo(1);
    assertThat(answer().path("rows_left_out").asInt()).isEqualTo(2);
  }

  @Test
  void saysWhichColumnIsMissing() throws IOException {
    Running mine = run(file("log.csv", "case,activity,timestamp", "1,a,2024-01-01T00:00:00Z"));
    assertThat(mine.status()).isEqualTo(1);
    assertThat(mine.err()).contains("log.csv").contains("no column case_id").contains("--mapping");
    assertThat(folder.resolve("answer.json")).doesNotExist();
  }

  @Test
  void saysWhatIsWrongWithAFileThatCannotBeRead() throws IOException {
    assertThat(run(folder.resolve("missing.csv")).err())
        .contains("missing.csv")
        .contains("not there");
    assertThat(run(file("empty.csv")).status()).isEqualTo(1);
    assertThat(run(file("rows.csv", HEADER)).err()).contains("no events");
    byte[] packed = gzip(HEADER + "\n" + "1,a,2024-01-01T00:00:00Z,,\n".repeat(5_000));
    Path cut = folder.resolve("cut.csv.gz");
    Files.write(cut, Arrays.copyOf(packed, packed.length / 2));
    assertThat(run(cut).status()).isEqualTo(1);
    assertThat(run(cut).err()).contains("damaged");
    assertThat(folder.resolve("answer.json")).doesNotExist();
  }

  @Test
  void countsNoFileTwice() throws IOException {
    Path log = file("log.csv", HEADER, "1,a,2024-01-01T00:00:00Z,,");
    assertThat(run(log, folder.resolve("./log.csv")).err()).contains("given twice");
  }

  @Test
  void saysWhyNoRowCouldBeReadRatherThanWhichColumnIsMissing() throws IOException {
    Running mine = run(file("log.jsonl", "{", "\"events\": []", "}"));
    assertThat(mine.status()).isEqualTo(1);
    assertThat(mine.err()).contains("No row could be read").contains("no JSON");
  }

  @Test
  void saysThatTheAnswerCannotBeWritten() throws IOException {
    Path log = file("log.csv", HEADER, "1,a,2024-01-01T00:00:00Z,,");
    Running mine = Running.of("mine", log, "--json", folder.resolve("no/such/folder.json"));
    assertThat(mine.status()).isEqualTo(1);
    assertThat(mine.err()).contains("cannot be written");
  }

  @Test
  void tellsWrongUseFromFailure() {
    assertThat(Running.of("mine").status()).isEqualTo(2);
    assertThat(Running.of("mine", "log.csv", "--unheard-of").status()).isEqualTo(2);
    assertThat(Running.of("mine", "log.csv", "--paths", "7").status()).isEqualTo(2);
    assertThat(Running.of("mine", "--help").status()).isZero();
    assertThat(Running.of("mine", "--help").out()).contains("case_id");
  }

  @Test
  void readsFilesAsAMappingSays() throws IOException {
    Path mapping =
        file(
            "mapping.yml",
            "source: shop",
            "files: [orders*.csv]",
            "records:",
            "  - {identifiers: {customer_number: buyer}}",
            "interactions:",
            "  - {when: ordered, touchpoint: Order placed, department: Sales, concern: number}",
            "  - {when: sent, touchpoint: Parcel sent, department: Logistics, concern: number}");
    Path orders =
        file(
            "orders.csv",
            "number,buyer,ordered,sent",
            "1,Ada,2024-01-01T00:00:00Z,2024-01-03T00:00:00Z",
            "2,Ada,2024-01-02T00:00:00Z,");
    Path other = file("other.csv", "a", "b");
    Running mine = run(orders, other, "--mapping", mapping);
    assertThat(mine.status()).isZero();
    assertThat(mine.err()).contains("other.csv");
    assertThat(answer().path("cases").asInt()).isEqualTo(2);
    assertThat(answer().path("silo_department").path("border_wait_seconds").asDouble())
        .isEqualTo(2 * 86_400);
    assertThat(answer().path("repeat_contact").path("customers").asInt()).isEqualTo(1);
  }

  @Test
  void saysWhereAMappingIsWrong() throws IOException {
    Path mapping = file("mapping.yml", "source: shop", "interaction: []");
    Running mine = run(file("log.csv", HEADER), "--mapping", mapping);
    assertThat(mine.status()).isEqualTo(1);
    assertThat(mine.err()).contains("mapping.yml").contains("line");
  }

  @Test
  void drawsTheMap() throws IOException {
    Path log =
        file(
            "log.csv",
            HEADER,
            "1,order,2024-01-01T00:00:00Z,Sales,",
            "1,pay,2024-01-02T00:00:00Z,Billing,");
    Path svg = folder.resolve("map.svg");
    Running mine = Running.of("mine", log, "--map", svg);
    assertThat(mine.status()).isZero();
    assertThat(Files.readString(svg)).startsWith("<svg").contains("Billing").contains("order");
    assertThat(mine.out()).contains("Strongest arcs").contains("Worst borders").contains("1.0 d");
  }

  @Test
  void drawsTheMapOfALogThatNamesNoDepartments() throws IOException {
    Path log =
        file(
            "log.csv",
            "case_id,activity,timestamp",
            "1,order,2024-01-01T00:00:00Z",
            "1,pay,2024-01-02T00:00:00Z");
    Path svg = folder.resolve("map.svg");
    assertThat(Running.of("mine", log, "--map", svg).status()).isZero();
    assertThat(Files.readString(svg)).startsWith("<svg").contains("order", "pay");
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }
}
