package throughline.lake.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import throughline.engine.timeline.Direction;
import throughline.engine.timeline.Purpose;
import throughline.lake.format.Fault;
import throughline.lake.format.FaultCode;
import throughline.lake.format.Row;

class MappingOfAShopTest {
  private static final String SHOP =
      """
      source: shop
      zone: America/Sao_Paulo          # of times without offset
      files: [orders*.csv*]
      key: order_id
      version: updated_at
      lookup:
        - {file: customers*.csv*, on: customer_id, take: [customer_unique_id, city]}
      records:
        - {identifiers: {customer_number: customer_unique_id, email: mail}, attributes: {city: city}}
      interactions:
        - {when: "order_purchase_timestamp", touchpoint: Order placed, channel: web, department: Sales, concern: order_id, direction: inbound, purpose: sales}
        - {when: "order_delivered_customer_date", touchpoint: Parcel delivered, department: Logistics, concern: order_id, outcome: order_status}
      """;

  private final Mapping shop = Mapping.parse(SHOP).valid();

  private static Row row(String... columnsAndValues) {
    Map<String, String> values = new LinkedHashMap<>();
    for (int i = 0; i < columnsAndValues.length; i += 2) {
      values.put(columnsAndValues[i], columnsAndValues[i + 1]);
    }
    return Row.of(values);
  }

  private static Row order(String purchased, String delivered) {
    return row(
        "order_id",
        "o1",
        "customer_unique_id",
        "c9",
        "mail",
        "ada@example.org",
        "city",
        "Santos",
        "order_purchase_timestamp",
        purchased,
        "order_delivered_customer_date",
        delivered,
        "order_status",
        "delivered",
        "updated_at",
        "7");
  }

  @Test
  void tellsWhoBought() {
    MappedRow mapped = shop.read(order("2018-07-29 13:54:51", ""));

    assertThat(mapped.faults()).isEmpty();
    assertThat(mapped.records())
        .containsExactly(
            new RecordFact(
                "customer_number:c9",
                List.of(
                    new IdentifierFact("customer_number", "c9"),
                    new IdentifierFact("email", "ada@example.org")),
                Map.of("city", "Santos")));
  }

  @Test
  void tellsSeveralInteractionsOfOneRow() {
    MappedRow mapped = shop.read(order("2018-07-29 13:54:51", "2018-08-13 19:08:37"));

    assertThat(mapped.interactions())
        .extracting(InteractionFact::touchpoint)
        .containsExactly("Order placed", "Parcel delivered");
    InteractionFact placed = mapped.interactions().get(0);
    assertThat(placed.time()).isEqualTo(Instant.parse("2018-07-29T16:54:51Z"));
    assertThat(placed.concern()).isEqualTo("o1");
    assertThat(placed.channel()).isEqualTo("web");
    assertThat(placed.direction()).isEqualTo(Direction.INBOUND);
    assertThat(placed.purpose()).isEqualTo(Purpose.SALES);
    assertThat(placed.recordKey()).isEqualTo("customer_number:c9");
    assertThat(mapped.interactions().get(1).outcome()).isEqualTo("delivered");
    assertThat(mapped.interactions().get(1).rule()).isEqualTo(1);
  }

  @Test
  void leavesOutWhatHasNotHappened() {
    assertThat(shop.read(order("2018-07-29 13:54:51", "")).interactions()).hasSize(1);
  }

  @Test
  void saysWhichTimeItCannotRead() {
    MappedRow mapped = shop.read(order("yesterday", "2018-08-13 19:08:37"));

    assertThat(mapped.faults()).extracting(Fault::code).containsExactly(FaultCode.TIME_UNREADABLE);
    assertThat(mapped.faults().get(0).reason()).contains("yesterday");
    assertThat(mapped.interactions()).hasSize(1);
  }

  @Test
  void knowsItsRowsAgain() {
    assertThat(shop.identity(order("", ""))).isEqualTo(new RowIdentity("o1", "7"));
    assertThat(shop.read(row("order_id", "")).faults())
        .extracting(Fault::code)
        .contains(FaultCode.KEY_MISSING);
  }

  @Test
  void knowsItsFiles() {
    assertThat(shop.matches("orders_2018.csv.gz")).isTrue();
    assertThat(shop.matches("returns.csv")).isFalse();
  }

  @Test
  void namesTheColumnsThatAFileLacks() {
    List<Fault> missing = shop.missing(List.of("order_id", "customer_id", "e_mail", "updated_at"));

    assertThat(missing)
        .extracting(Fault::column)
        .containsExactly("mail", "order_purchase_timestamp", "order_delivered_customer_date");
    assertThat(missing.get(0).next()).isEqualTo("Maybe the column (e_mail) is meant.");
  }
}
