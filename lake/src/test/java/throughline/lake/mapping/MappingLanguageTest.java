package throughline.lake.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import throughline.lake.format.Fault;
import throughline.lake.format.FaultCode;
import throughline.lake.format.Row;

class MappingLanguageTest {

  private static InteractionFact only(String interaction, String... columnsAndValues) {
    MappedRow mapped = read(interaction, columnsAndValues);
    assertThat(mapped.faults()).isEmpty();
    assertThat(mapped.interactions()).hasSize(1);
    return mapped.interactions().get(0);
  }

  private static MappedRow read(String interaction, String... columnsAndValues) {
    return document("interactions:\n  - " + interaction + "\n", columnsAndValues);
  }

  private static MappedRow document(String body, String... columnsAndValues) {
    Map<String, String> values = new LinkedHashMap<>(Map.of("at", "2024-01-01"));
    for (int i = 0; i < columnsAndValues.length; i += 2) {
      values.put(columnsAndValues[i], columnsAndValues[i + 1]);
    }
    return Mapping.parse("source: test\n" + body).valid().read(Row.of(values));
  }

  @Test
  void aWordIsAColumnWhereThereIsOneElseAConstant() {
    String rule = "{time: at, touchpoint: kind_of_call, department: Sales}";

    assertThat(only(rule, "kind_of_call", "Complaint").touchpoint()).isEqualTo("Complaint");
    assertThat(only(rule).touchpoint()).isEqualTo("kind_of_call");
    assertThat(only(rule).department()).isEqualTo("Sales");
  }

  @Test
  void bracesPutColumnsIntoText() {
    String rule = "{time: at, touchpoint: 'Call about {topic}', concern: 'case {number}'}";

    InteractionFact fact = only(rule, "topic", "a bill", "number", "7");
    assertThat(fact.touchpoint()).isEqualTo("Call about a bill");
    assertThat(fact.concern()).isEqualTo("case 7");
    assertThat(only(rule, "topic", "a bill", "number", "").concern()).isNull();
  }

  @Test
  void bracesWithoutQuotesAreAColumnToo() {
    assertThat(only("{time: at, touchpoint: {what}}", "what", "Visit").touchpoint())
        .isEqualTo("Visit");
  }

  @Test
  void aPathIsNeverAConstant() {
    assertThat(only("{time: at, touchpoint: Seen, outcome: properties.result}").outcome()).isNull();
  }

  @Test
  void aConstantMayBeSaid() {
    String rule = "{time: at, touchpoint: {constant: booking.com}}";
    assertThat(only(rule).touchpoint()).isEqualTo("booking.com");
  }

  @Test
  void ofAListTheFirstThatIsGivenCounts() {
    String rule = "{time: at, touchpoint: [properties.title, name, Page viewed]}";

    assertThat(only(rule, "name", "Prices").touchpoint()).isEqualTo("Prices");
    assertThat(only(rule, "properties.title", "A", "name", "B").touchpoint()).isEqualTo("A");
  }

  @Test
  void mapTranslatesTheValuesOfAKey() {
    String rule =
        "{time: at, touchpoint: Seen, outcome: status, map: {outcome: {1: won, '*': lost}}}";

    assertThat(only(rule, "status", "1").outcome()).isEqualTo("won");
    assertThat(only(rule, "status", "9").outcome()).isEqualTo("lost");
  }

  @Test
  void mapTranslatesOneValue() {
    String rule = "{time: at, touchpoint: {column: code, map: {A: Arrived}}}";

    assertThat(only(rule, "code", "A").touchpoint()).isEqualTo("Arrived");
    assertThat(only(rule, "code", "B").touchpoint()).isEqualTo("B");
  }

  @Test
  void mapTranslatesAColumnEverywhere() {
    MappedRow mapped =
        document(
            """
            map: {status: {d: delivered}}
            interactions:
              - {time: at, touchpoint: "Order {status}", outcome: status}
            """,
            "status",
            "d");

    assertThat(mapped.interactions().get(0).outcome()).isEqualTo("delivered");
    assertThat(mapped.interactions().get(0).touchpoint()).isEqualTo("Order delivered");
  }

  @Test
  void whenAloneIsTheTimeAndWithTimeACondition() {
    assertThat(only("{when: at, touchpoint: Seen}").time())
        .isEqualTo(Instant.parse("2024-01-01T00:00:00Z"));
    assertThat(read("{when: paid, time: at, touchpoint: Seen}", "paid", "").interactions())
        .isEmpty();
    assertThat(only("{when: paid, time: at, touchpoint: Seen}", "paid", "yes").time())
        .isEqualTo(Instant.parse("2024-01-01T00:00:00Z"));
  }

  @Test
  void dateAndTimeMayStandInTwoColumns() {
    InteractionFact fact =
        only("{when: '{day} {hour}', touchpoint: Seen}", "day", "02.03.2024", "hour", "17:30");
    assertThat(fact.time()).isEqualTo(Instant.parse("2024-03-02T17:30:00Z"));
  }

  @Test
  void aFormatSaysWhetherDayOrMonthComesFirst() {
    String rule = "{when: on, touchpoint: Seen%s}";

    assertThat(read(rule.formatted(""), "on", "3/4/2024 7:05").faults())
        .extracting(Fault::code)
        .containsExactly(FaultCode.TIME_AMBIGUOUS);
    assertThat(only(rule.formatted(", format: M/d/yyyy H:mm"), "on", "3/4/2024 7:05").time())
        .isEqualTo(Instant.parse("2024-03-04T07:05:00Z"));
  }

  @Test
  void rulesMayApplyToSomeRowsOnly() {
    String rules =
        """
        interactions:
          - {if: {event: Order Completed}, time: at, touchpoint: Order placed}
          - {if: {event: [Viewed, Clicked]}, unless: {bot: "true"}, time: at, touchpoint: Visit}
          - {if: {error: "*"}, time: at, touchpoint: Failure}
        """;

    assertThat(touchpoints(rules, "event", "Order Completed")).containsExactly("Order placed");
    assertThat(touchpoints(rules, "event", "Clicked")).containsExactly("Visit");
    assertThat(touchpoints(rules, "event", "Clicked", "bot", "true")).isEmpty();
    assertThat(touchpoints(rules, "event", "x", "error", "504")).containsExactly("Failure");
  }

  private static List<String> touchpoints(String rules, String... columnsAndValues) {
    return document(rules, columnsAndValues).interactions().stream()
        .map(InteractionFact::touchpoint)
        .toList();
  }

  @Test
  void numbersAreReadAsPeopleWriteThem() {
    String rule = "{time: at, touchpoint: Bill, cost: amount}";

    assertThat(only(rule, "amount", "12,50").costCents()).isEqualTo(1250);
    assertThat(only(rule, "amount", "1.234,5").costCents()).isEqualTo(123450);
    assertThat(only(rule, "amount", "1,234.50").costCents()).isEqualTo(123450);
    assertThat(only(rule, "amount", "1'000").costCents()).isEqualTo(100000);
    assertThat(only(rule, "amount", "-3").costCents()).isEqualTo(-300);
    assertThat(only(rule, "amount", "€ 0.105").costCents()).isEqualTo(11);
    assertThat(read(rule, "amount", "1,234").faults())
        .extracting(Fault::code)
        .containsExactly(FaultCode.NUMBER_AMBIGUOUS);
    assertThat(read(rule, "amount", "ten").faults())
        .extracting(Fault::code)
        .containsExactly(FaultCode.NUMBER_UNREADABLE);
  }

  @Test
  void decimalSaysWhatACommaMeans() {
    String body = "decimal: %s\ninteractions: [{time: at, touchpoint: Bill, cost: amount}]\n";

    assertThat(document(body.formatted("comma"), "amount", "1,234").interactions().get(0))
        .extracting(InteractionFact::costCents)
        .isEqualTo(123L);
    assertThat(document(body.formatted("point"), "amount", "1,234").interactions().get(0))
        .extracting(InteractionFact::costCents)
        .isEqualTo(123400L);
  }

  @Test
  void anInteractionMayNameItsRecord() {
    MappedRow mapped =
        document(
            """
            records:
              - {name: payer, identifiers: {customer_number: paid_by}}
              - {name: user, identifiers: {customer_number: used_by}}
            interactions:
              - {time: at, touchpoint: Paid}
              - {time: at, touchpoint: Used, record: user}
              - {time: at, touchpoint: Audited, record: none}
            """,
            "paid_by",
            "p",
            "used_by",
            "u");

    assertThat(mapped.interactions())
        .extracting(InteractionFact::recordKey)
        .containsExactly("customer_number:p", "customer_number:u", null);
  }

  @Test
  void manyColumnsMayBeTakenAtOnce() {
    MappedRow mapped =
        document(
            """
            records: [{identifiers: {user: id}, attributes: [traits.*]}]
            interactions:
              - {time: at, touchpoint: Seen, properties: {page: url, "*": properties.*}}
            """,
            "id",
            "7",
            "traits.name",
            "Ada",
            "properties.plan",
            "gold",
            "url",
            "/x");

    assertThat(mapped.records().get(0).attributes()).isEqualTo(Map.of("name", "Ada"));
    assertThat(mapped.interactions().get(0).properties())
        .isEqualTo(Map.of("plan", "gold", "page", "/x"));
  }

  @Test
  void aliasesStateThatTwoIdentifiersAreOnePersons() {
    MappedRow mapped =
        document(
            "aliases: [{if: {type: alias}, from: {user: previousId}, to: {user: userId}}]",
            "type",
            "alias",
            "previousId",
            "a",
            "userId",
            "b");

    assertThat(mapped.aliases())
        .containsExactly(
            new AliasFact(new IdentifierFact("user", "a"), new IdentifierFact("user", "b")));
  }

  @Test
  void invisibleCharactersMakeNoSecondDepartment() {
    assertThat(
            only("{time: at, touchpoint: x, department: d}", "d", "\u202eSa\u200bles ")
                .department())
        .isEqualTo("Sales");
  }

  @Test
  void anUnknownPurposeIsAFault() {
    assertThat(read("{time: at, touchpoint: x, purpose: selling}").faults())
        .extracting(Fault::code)
        .containsExactly(FaultCode.VALUE_UNKNOWN);
  }

  @Test
  void aKeyLongerThanAnIndexCanHoldIsAFault() {
    assertThat(read("{time: at, touchpoint: x, concern: c}", "c", "k".repeat(501)).faults())
        .extracting(Fault::code)
        .containsExactly(FaultCode.VALUE_TOO_LONG);
  }
}
