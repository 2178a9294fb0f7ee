package throughline.journeys;

/** The file with Ada's, Ben's and Cleo's contacts, and how it is read. */
final class DeskFile {
  static final String MAPPING =
      """
      source: desk
      zone: UTC
      key: id
      records:
        - {identifiers: {customer_number: customer}, name: customer, attributes: {plan: plan}}
      interactions:
        - {when: at, start: begun, touchpoint: what, department: unit, concern: concern, \
      channel: channel, direction: direction, topic: topic, score: stars, scale: "csat"}
      """;
  static final String HEADER =
      "id,customer,concern,at,what,unit,channel,direction,topic,begun,stars,plan\n";
  static final String ROWS =
      HEADER
          + """
          1,Ada,A1,2026-01-09T16:00:00Z,Order,Sales,web,,,,,
          2,Ada,A1,2026-01-12T10:00:00Z,Call,Service,phone,inbound,delivery,2026-01-12T09:50:00Z,,
          3,Ada,A1,2026-01-12T12:00:00Z,Check,Sales,web,,,,5,
          4,Ada,A2,2026-01-13T09:00:00Z,Order,Sales,web,,,,,
          5,Ada,A2,2026-01-13T11:00:00Z,Call,Service,phone,inbound,delivery,,1,
          6,Ben,B1,2026-01-14T10:00:00Z,Order,Sales,web,,,,,Gold
          7,Ben,B1,2026-01-14T10:30:00Z,Order,Sales,web,,,,,Gold
          8,Ben,B1,2026-01-15T10:00:00Z,Call,Service,phone,inbound,invoice,2026-01-15T09:30:00Z,,Gold
          9,Cleo,,2026-01-16T09:00:00Z,Visit,Digital,web,,,,,
          10,Cleo,,2026-03-01T09:00:00Z,Visit,Digital,web,,,,,
          """;

  private DeskFile() {}

  static String calendar(String from, String to, String validFrom) {
    StringBuilder days = new StringBuilder();
    for (String day : new String[] {"monday", "tuesday", "wednesday", "thursday", "friday"}) {
      days.append(days.isEmpty() ? "" : ",")
          .append("{\"day\":\"%s\",\"from\":\"%s\",\"to\":\"%s\"}".formatted(day, from, to));
    }
    return "{\"name\":\"Office\",\"zone\":\"UTC\",\"weekdays\":[%s],\"holidays\":[]%s}"
        .formatted(days, validFrom.isEmpty() ? "" : ",\"validFrom\":\"" + validFrom + "\"");
  }
}
