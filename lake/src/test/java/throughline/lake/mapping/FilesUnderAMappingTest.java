package throughline.lake.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static throughline.lake.format.GivenFile.named;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import throughline.lake.format.Fault;
import throughline.lake.format.FaultCode;
import throughline.lake.format.InputFile;
import throughline.lake.format.JsonRow;

class FilesUnderAMappingTest {
  private static final Mappings SHOP =
      Mappings.parse(
              """
              source: shop
              files: [orders*.csv]
              lookup:
                - {file: items.csv, on: item, take: [maker]}
                - {file: makers.csv, on: maker, to: id, take: [town]}
              records: [{identifiers: {customer_number: customer}}]
              interactions: [{when: at, touchpoint: Bought, department: Sales, outcome: town}]
              """)
          .valid();
  private static final InputFile ITEMS = named("items.csv", "item,maker\ni1,m1\ni2,m9\ni1,m2\n");
  private static final InputFile MAKERS = named("makers.csv", "id,town\nm1,Basel\nm2,Bern\n");

  private static InputFile orders(String rows) {
    return named("orders.csv", "customer,item,at\n" + rows);
  }

  private static List<GivenRow> rows(InputFile... files) {
    List<GivenRow> rows = new ArrayList<>();
    MappedFiles.of(SHOP, List.of(files)).rows(rows::add);
    return rows;
  }

  private static MappingCheck check(InputFile... files) {
    return MappingCheck.of(SHOP, List.of(files), MappingCheck.Extent.ALL);
  }

  @Test
  void rowsTakeColumnsFromJoinedFilesOneAfterAnother() {
    List<GivenRow> rows =
        rows(orders("c1,i1,2024-01-01\nc2,i2,2024-01-02\nc3,i3,2024-01-03\n"), ITEMS, MAKERS);

    assertThat(rows)
        .extracting(row -> row.facts().interactions().get(0).outcome())
        .containsExactly("Basel", null, null);
    assertThat(rows).allMatch(row -> row.facts().isRead());
  }

  @Test
  void rowsOfEqualContentAreCountedSoThatTheSameFileAgainChangesNothing() {
    String rows = "c1,i1,2024-01-01\nc1,i1,2024-01-01\nc2,i1,2024-01-01\n";
    List<RowIdentity> first =
        rows(orders(rows), ITEMS, MAKERS).stream().map(GivenRow::identity).toList();
    List<RowIdentity> again =
        rows(orders(rows), ITEMS, MAKERS).stream().map(GivenRow::identity).toList();

    assertThat(first).doesNotHaveDuplicates().isEqualTo(again);
    assertThat(first.get(0).key()).endsWith(" 1");
    assertThat(first.get(1).key()).endsWith(" 2");
  }

  @Test
  void aRowThatCannotBeReadKeepsItsContentAndIsKnownAgain() {
    List<GivenRow> rows = rows(orders("c1\nc2,i1,2024-01-01\n"), ITEMS, MAKERS);

    assertThat(rows.get(0).facts().faults())
        .extracting(Fault::code)
        .containsExactly(FaultCode.ROW_RAGGED);
    assertThat(rows.get(0).content()).isEqualTo("c1");
    assertThat(rows.get(0).identity().key()).startsWith("unreadable ");
    assertThat(rows.get(1).facts().isRead()).isTrue();
  }

  @Test
  void aRowMeansTheSameAfterItWasWrittenToTheLog() {
    GivenRow given = rows(orders("c1,i1,2024-01-01\n"), ITEMS, MAKERS).get(0);
    JsonRow kept = JsonRow.read(JsonRow.write(given.row()));

    assertThat(given.mapping().read(kept.row())).isEqualTo(given.facts());
  }

  @Test
  void aCheckSaysWhatWouldBecomeOfThem() {
    MappingCheck check =
        check(
            orders("c1,i1,2024-01-01\nc2,i1,soon\nc3\n,i1,2024-01-01\n"),
            ITEMS,
            MAKERS,
            named("notes.txt", "x"));

    assertThat(check.errors()).isEmpty();
    assertThat(check.ignoredFiles()).containsExactly("notes.txt");
    assertThat(check.faults())
        .extracting(MappingCheck.FaultCount::code)
        .containsExactlyInAnyOrder(FaultCode.TIME_UNREADABLE, FaultCode.ROW_RAGGED);
    assertThat(check.faults().get(0).first().get(0).file()).isEqualTo("orders.csv");
    assertThat(check.files()).hasSize(1);
    assertThat(check.files().get(0).rows()).isEqualTo(4);
    assertThat(check.faultyRows()).isEqualTo(2);
    assertThat(check.interactions()).isEqualTo(2);
    assertThat(check.touchpoints()).containsEntry("Bought", 2L);
    assertThat(check.rows()).hasSize(4);
    assertThat(check.isClean()).isFalse();
  }

  @Test
  void aMissingColumnIsSaidOnceAndNothingIsRead() {
    MappingCheck check =
        check(named("orders.csv", "client,item,at\nc1,i1,2024-01-01\n"), ITEMS, MAKERS);

    assertThat(check.errors()).hasSize(1);
    assertThat(check.errors().get(0).fault().column()).isEqualTo("customer");
    assertThat(check.rows()).isEmpty();
  }

  @Test
  void aFileToJoinThatIsMissingOrOtherwiseIsSaid() {
    assertThat(check(orders("c1,i1,2024-01-01\n"), ITEMS).errors())
        .extracting(error -> error.fault().code())
        .containsExactly(FaultCode.LOOKUP_MISSING);
    assertThat(check(orders(""), ITEMS, named("makers.csv", "id,city\nm1,Basel\n")).errors())
        .extracting(error -> error.fault().code())
        .containsExactly(FaultCode.COLUMN_MISSING);
  }

  @Test
  void filesThatNobodyMeansAreSaid() {
    assertThat(check(named("returns.csv", "a\n1\n")).errors())
        .extracting(error -> error.fault().code())
        .containsExactly(FaultCode.MAPPING_MATCHES_NOTHING);
  }

  @Test
  void anEmptyFileIsSaidBeforeAnythingIsRead() {
    assertThat(check(named("orders.csv", ""), ITEMS, MAKERS).errors())
        .extracting(error -> error.fault().code())
        .containsExactly(FaultCode.FILE_EMPTY);
  }

  @Test
  void aWordThatIsAColumnOnlyInSomeRowsIsWarnedAbout() {
    Mappings events =
        Mappings.parse("source: e\ninteractions: [{time: at, touchpoint: Seen, outcome: result}]\n")
            .valid();
    InputFile file =
        named("e.jsonl", "{\"at\":\"2024-01-01\",\"result\":\"ok\"}\n{\"at\":\"2024-01-01\"}\n");
    MappingCheck check = MappingCheck.of(events, List.of(file), MappingCheck.Extent.ALL);

    assertThat(check.warnings()).hasSize(1);
    assertThat(check.warnings().get(0)).contains("{result}");
  }

  private static List<String> warnings(String interaction, String content) {
    Mappings mappings =
        Mappings.parse("source: e\ninteractions: [{when: at, %s}]\n".formatted(interaction))
            .valid();
    InputFile file = named("e.csv", content);
    return MappingCheck.of(mappings, List.of(file), MappingCheck.Extent.ALL).warnings();
  }

  @Test
  void aUsualWordThatIsAColumnIsWarnedAbout() {
    String rows = "at,email,service\n2024-01-01,ada@example.org,yes\n";

    assertThat(warnings("touchpoint: Seen, channel: email", rows))
        .hasSize(1)
        .first()
        .asString()
        .contains("channel: email")
        .contains("{constant: email}");
    assertThat(warnings("touchpoint: Seen, purpose: service", rows)).hasSize(1);
  }

  @Test
  void aWordThatIsAColumnOfNothingButDifferentValuesIsWarnedAbout() {
    StringBuilder rows = new StringBuilder("at,Sales,stage\n");
    for (int i = 0; i < 60; i++) {
      rows.append("2024-01-01,%d.50,%s%n".formatted(i * 7, i % 2 == 0 ? "order" : "pay"));
    }

    assertThat(warnings("touchpoint: stage, department: Sales", rows.toString()))
        .hasSize(1)
        .first()
        .asString()
        .contains("department: Sales");
  }

  /** The negative control: what says that it is meant is not warned about. */
  @Test
  void whatSaysThatItIsMeantIsNotWarnedAbout() {
    String rows = "at,email,channel,activity\n2024-01-01,ada@example.org,web,order\n";

    assertThat(warnings("touchpoint: activity, channel: channel", rows)).isEmpty();
    assertThat(warnings("touchpoint: Seen, channel: '{email}'", rows)).isEmpty();
    assertThat(warnings("touchpoint: Seen, channel: {constant: email}", rows)).isEmpty();
    assertThat(warnings("touchpoint: Seen, channel: phone", rows)).isEmpty();
  }

  @Test
  void aTouchpointThatNamesThePersonIsWarnedAbout() {
    String rows = "at,mail,name,place\n2024-01-01,ada@example.org,Ada Bell,web\n";
    String records = "{identifiers: {email: mail}, attributes: {name: name, region: place}}";

    assertThat(warnings("touchpoint: mail", records, rows))
        .hasSize(1)
        .first()
        .asString()
        .contains("the touchpoint is also said of the person", "1 rows");
    assertThat(warnings("touchpoint: Seen, channel: name", records, rows)).hasSize(1);
    assertThat(warnings("touchpoint: Seen, channel: place", records, rows))
        .as("the control: a region says not who somebody is")
        .isEmpty();
  }

  private static List<String> warnings(String interaction, String record, String content) {
    Mappings mappings =
        Mappings.parse(
                "source: e\nrecords: [%s]\ninteractions: [{when: at, %s}]\n"
                    .formatted(record, interaction))
            .valid();
    return MappingCheck.of(mappings, List.of(named("e.csv", content)), MappingCheck.Extent.ALL)
        .warnings();
  }

  private static List<String> identities(String content) {
    Mappings mappings =
        Mappings.parse("source: e\ninteractions: [{when: at, touchpoint: Seen}]\n").valid();
    List<String> keys = new ArrayList<>();
    MappedFiles.of(mappings, List.of(named("e.csv", content)))
        .rows(row -> keys.add(row.identity().key()));
    return keys;
  }

  private static String rowsWithEqualOnes() {
    StringBuilder rows = new StringBuilder("at,n\n");
    for (int i = 0; i < 3_000; i++) {
      rows.append("2024-01-01,").append(i % 700).append('\n');
    }
    return rows.toString();
  }

  @Test
  void equalRowsAreToldApartAndTheSameFileAgainIsTheSame() {
    List<String> keys = identities(rowsWithEqualOnes());

    assertThat(keys).hasSize(3_000).doesNotHaveDuplicates();
    assertThat(identities(rowsWithEqualOnes())).isEqualTo(keys);
    assertThat(identities(rowsWithEqualOnes() + "2024-01-01,0\n").subList(0, 3_000))
        .isEqualTo(keys);
  }

  /** The negative control: by their content alone the equal rows would be lost. */
  @Test
  void equalRowsWouldBeLostWithoutTheNumberOfTheirOccurrence() {
    List<String> keys = identities(rowsWithEqualOnes());

    assertThat(keys.stream().map(key -> key.substring(0, key.lastIndexOf(' '))).distinct())
        .hasSize(700);
  }
}
