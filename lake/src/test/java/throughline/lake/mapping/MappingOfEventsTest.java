package throughline.lake.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import throughline.engine.timeline.Purpose;
import throughline.lake.format.JsonRow;

class MappingOfEventsTest {
  private static final Mapping EVENTS =
      Mapping.parse(
              """
              source: website
              key: messageId
              records:
                - identifiers: {user: userId, anonymous: anonymousId, email: [traits.email, context.traits.email]}
                  attributes: [traits.*, context.traits.*]
              interactions:
                - if: {type: track, event: Order Completed}
                  time: timestamp
                  touchpoint: Order placed
                  department: Sales
                  concern: properties.order_id
                  purpose: sales
                  cost: properties.shipping
                - if: {type: track}
                  unless: {event: Order Completed}
                  time: timestamp
                  touchpoint: "{event}"
                  channel: [context.channel, web]
                  properties: [properties.*]
                - if: {type: [page, screen]}
                  time: timestamp
                  touchpoint: [name, properties.title, Page viewed]
                  channel: [context.channel, web]
              aliases:
                - {if: {type: alias}, from: {user: previousId}, to: {user: userId}}
              """)
          .valid();

  private static MappedRow read(String json) {
    MappedRow mapped = EVENTS.read(Objects.requireNonNull(JsonRow.read(json).row()));
    assertThat(mapped.faults()).isEmpty();
    return mapped;
  }

  @Test
  void tellsAnOrderByItsNameAndConcern() {
    MappedRow mapped =
        read(
            """
            {"type":"track","event":"Order Completed","messageId":"m1","userId":"u1",
             "timestamp":"2024-05-01T10:00:00.000Z","context":{"traits":{"email":"a@b.ch"}},
             "properties":{"order_id":"o7","shipping":4.9,"products":[{"sku":"x"}]}}
            """);

    InteractionFact order = mapped.interactions().get(0);
    assertThat(mapped.interactions()).hasSize(1);
    assertThat(order.touchpoint()).isEqualTo("Order placed");
    assertThat(order.concern()).isEqualTo("o7");
    assertThat(order.purpose()).isEqualTo(Purpose.SALES);
    assertThat(order.costCents()).isEqualTo(490);
    assertThat(order.time()).isEqualTo(Instant.parse("2024-05-01T10:00:00Z"));
    assertThat(mapped.records().get(0).identifiers())
        .containsExactly(new IdentifierFact("user", "u1"), new IdentifierFact("email", "a@b.ch"));
  }

  @Test
  void tellsOtherEventsByTheDefaultRule() {
    MappedRow mapped =
        read(
            """
            {"type":"track","event":"Video watched","messageId":"m2","anonymousId":"a1",
             "timestamp":"2024-05-01T10:00:00Z","properties":{"length":30}}
            """);

    assertThat(mapped.interactions())
        .extracting(InteractionFact::touchpoint)
        .containsExactly("Video watched");
    assertThat(mapped.interactions().get(0).channel()).isEqualTo("web");
    assertThat(mapped.interactions().get(0).properties()).isEqualTo(Map.of("length", "30"));
    assertThat(mapped.interactions().get(0).recordKey()).isEqualTo("anonymous:a1");
  }

  @Test
  void tellsPagesByTheirNames() {
    MappedRow mapped =
        read(
            "{\"type\":\"page\",\"messageId\":\"m3\",\"anonymousId\":\"a1\",\"timestamp\":\"2024-05-01T10:00:00Z\"}");

    assertThat(mapped.interactions())
        .extracting(InteractionFact::touchpoint)
        .containsExactly("Page viewed");
  }

  @Test
  void tellsWhoSomebodyIs() {
    MappedRow mapped =
        read(
            "{\"type\":\"identify\",\"messageId\":\"m4\",\"userId\":\"u1\",\"anonymousId\":\"a1\",\"traits\":{\"name\":\"Ada\"}}");

    assertThat(mapped.interactions()).isEmpty();
    assertThat(mapped.records().get(0).attributes()).isEqualTo(Map.of("name", "Ada"));
  }

  @Test
  void tellsThatTwoIdentifiersAreOnePersons() {
    MappedRow mapped =
        read("{\"type\":\"alias\",\"messageId\":\"m5\",\"previousId\":\"a1\",\"userId\":\"u1\"}");

    assertThat(mapped.aliases())
        .isEqualTo(
            List.of(
                new AliasFact(new IdentifierFact("user", "a1"), new IdentifierFact("user", "u1"))));
  }
}
