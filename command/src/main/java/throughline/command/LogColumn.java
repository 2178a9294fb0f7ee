package throughline.command;

import java.util.List;

/** What a column of an event log says, with the names that it goes by in CSV and in XES. */
enum LogColumn {
  CASE("case_id", "case:concept:name"),
  ACTIVITY("activity", "concept:name"),
  TIME("timestamp", "time:timestamp"),
  START("start_timestamp"),
  NUMBER("event_no"),
  RESOURCE("resource", "org:resource"),
  DEPARTMENT("department", "org:group"),
  TEAM("team"),
  CUSTOMER("customer"),
  CHANNEL("channel", "case:channel"),
  TOPIC("topic", "category");

  private final List<String> names;

  LogColumn(String... names) {
    this.names = List.of(names);
  }

  List<String> names() {
    return names;
  }
}
