package throughline.simulator.systems;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import throughline.simulator.output.Spool;
import throughline.simulator.world.Almanac;

/** The call centre's log: XES, one trace a call, known by the caller's number alone. */
public final class Calls {

  /** How long the caller waited and talked, in seconds, and what came of it. */
  public record Course(long waited, long talked, String result) {}

  static final String SOURCE = "calls";

  private static final String OPENING =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <log xes.version="1.0" xes.features="" xmlns="http://www.xes-standard.org/">
      <extension name="Concept" prefix="concept" uri="http://www.xes-standard.org/concept.xesext"/>
      <extension name="Time" prefix="time" uri="http://www.xes-standard.org/time.xesext"/>
      <extension name="Organizational" prefix="org" uri="http://www.xes-standard.org/org.xesext"/>
      """;

  private final Output output;
  private final Almanac almanac;
  private final Spool traces;
  private long call = 200_000;

  Calls(Output output, Almanac almanac) {
    this.output = output;
    this.almanac = almanac;
    traces = output.file("service-calls/calls.xes", StandardCharsets.UTF_8, OPENING, "</log>\n");
  }

  /** The customer called. */
  public void answered(Course course, Contact contact) {
    write(course, "Call answered", "inbound", "service", contact);
  }

  /** We called the customer. */
  public void made(Course course, String purpose, Contact contact) {
    write(course, "Call made", "outbound", purpose, contact);
  }

  private void write(
      Course course, String what, String direction, String purpose, Contact contact) {
    Instant at = contact.at();
    // A disk was full for a fortnight: the calls were made, the log does not have them.
    if (!output.covers(at) || almanac.missingFortnight().holds(at)) {
      return;
    }
    StringBuilder xes = new StringBuilder(900).append("<trace>\n");
    string(xes, "concept:name", "CALL-" + ++call);
    string(xes, "caller", contact.who().internationalPhone());
    string(xes, "direction", direction);
    string(xes, "purpose", purpose);
    string(xes, "language", contact.who().language().code());
    string(xes, "topic", contact.topic());
    string(xes, "case", contact.concern());
    string(xes, "result", course.result());
    if (course.waited() > 0) {
      event(xes, "Call queued", at.minusSeconds(course.waited()), contact);
    }
    event(xes, what, at, contact);
    traces.add(at, xes.append("</trace>"));
    output.recordOf(SOURCE, contact.who().internationalPhone(), contact.who());
  }

  private void event(StringBuilder xes, String name, Instant at, Contact contact) {
    xes.append("<event>");
    string(xes, "concept:name", name);
    string(xes, "org:group", contact.team());
    string(xes, "org:resource", "agent-" + (contact.at().getEpochSecond() / 60 % 23 + 1));
    xes.append("<date key=\"time:timestamp\" value=\"")
        .append(Times.OFFSET.of(at))
        .append("\"/></event>\n");
  }

  private static void string(StringBuilder xes, String key, String value) {
    if (!value.isEmpty()) {
      xes.append("<string key=\"").append(key).append("\" value=\"").append(escaped(value));
      xes.append("\"/>");
    }
  }

  private static String escaped(String value) {
    return value.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }
}
