package throughline.lake.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static throughline.lake.format.GivenFile.named;

import java.util.List;
import org.junit.jupiter.api.Test;
import throughline.lake.format.InputFile;

class GuessedMappingTest {

  private static MappingCheck checked(InputFile file) {
    String yaml = MappingGuess.of(List.of(file)).yaml();
    MappingCheck check =
        MappingCheck.of(Mappings.parse(yaml).valid(), List.of(file), MappingCheck.Extent.ALL);
    assertThat(check.errors()).as(yaml).isEmpty();
    assertThat(check.faults()).as(yaml).isEmpty();
    return check;
  }

  private static String yaml(InputFile file) {
    return MappingGuess.of(List.of(file)).yaml();
  }

  @Test
  void findsTheCustomerTheTimesAndTheConcernOfOrders() {
    InputFile orders =
        named(
            "orders_2018.csv",
            """
            order_id,customer_id,mail,city,order_status,order_purchase_timestamp,order_delivered_at
            o1,c1,ada@example.org,Bern,delivered,2018-01-01 10:00:00,2018-01-05 10:00:00
            o2,c2,bob@example.org,Basel,open,2018-01-02 10:00:00,
            """);

    assertThat(yaml(orders))
        .isEqualTo(
            """
            source: orders
            files: ["orders*.csv"]
            key: order_id
            records:
              - identifiers: {customer_number: customer_id, email: mail}
                attributes: {city: city}
            interactions:
              - {when: order_purchase_timestamp, touchpoint: Order purchase timestamp, outcome: order_status, concern: order_id}
              - {when: order_delivered_at, touchpoint: Order delivered at, outcome: order_status, concern: order_id}
            """);
    assertThat(checked(orders).interactions()).isEqualTo(3);
  }

  @Test
  void findsTheActivityAndTheDepartmentOfAnEventLog() {
    InputFile log =
        named(
            "log.csv",
            """
            event_no,case_id,activity,timestamp,start_timestamp,department,customer
            1,a,Call,2024-01-01T10:00:00Z,2024-01-01T09:50:00Z,Service,7
            2,a,Close,2024-01-02T10:00:00Z,,Back office,7
            """);
    MappingCheck check = checked(log);

    assertThat(check.touchpoints()).containsOnlyKeys("Call", "Close");
    assertThat(check.departments()).containsOnlyKeys("Service", "Back office");
    assertThat(check.rows().get(0).mapped().interactions().get(0).startedAt()).isNotNull();
    assertThat(check.rows().get(0).mapped().records().get(0).key()).isEqualTo("customer_number:7");
  }

  @Test
  void findsTheFormOfDatesWithSlashes() {
    assertThat(yaml(named("a.csv", "id,at\n1,13/2/2024 10:00\n2,1/2/2024 9:00\n")))
        .contains("format: \"d/M/yyyy H:mm\"");
    assertThat(yaml(named("a.csv", "id,at\n1,2/13/2024\n2,1/2/2024\n")))
        .contains("format: \"M/d/yyyy\"");
  }

  @Test
  void readsXesAndJsonLinesToo() {
    InputFile xes =
        named(
            "calls.xes",
            "<log><trace><string key=\"concept:name\" value=\"c1\"/><event><string"
                + " key=\"concept:name\" value=\"Call\"/><string key=\"org:group\""
                + " value=\"Service\"/><date key=\"time:timestamp\""
                + " value=\"2024-01-01T10:00:00Z\"/></event></trace></log>");
    MappingCheck check = checked(xes);

    assertThat(check.departments()).containsOnlyKeys("Service");
    assertThat(check.rows().get(0).mapped().interactions().get(0).concern()).isEqualTo("c1");

    InputFile tickets =
        named(
            "tickets.jsonl",
            "{\"ticketId\":\"t1\",\"user\":{\"email\":\"a@b.ch\"},\"createdAt\":\"2024-01-01T00:00:00Z\"}\n");
    assertThat(checked(tickets).interactions()).isEqualTo(1);
  }

  @Test
  void isEmptyWhereNothingCanBeRead() {
    assertThat(yaml(named("a.csv", ""))).isEmpty();
  }

  @Test
  void isSafeWithNamesThatMeanSomethingInYaml() {
    InputFile odd =
        named(
            "a: [b].csv",
            "\"id: #1\",\"- at\",\"a\"\"b\",{x}\n1,2024-01-01,2024-01-01,2024-01-01\n");
    String yaml = yaml(odd);

    assertThat(Mappings.parse(yaml).errors()).as(yaml).isEmpty();
  }
}
