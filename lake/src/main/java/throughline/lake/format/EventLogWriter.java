package throughline.lake.format;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;

/** Writes an event log, case after case, so that a log of any length needs little memory. */
public interface EventLogWriter {

  /** An XES log (IEEE 1849-2016): cases are its traces. */
  static EventLogWriter xes(OutputStream out) throws IOException {
    return new XesWriter(out);
  }

  /** An object-centric log (OCEL 2.0, JSON): cases are what their events are related to. */
  static EventLogWriter ocel(OutputStream out) throws IOException {
    return new OcelWriter(out);
  }

  /** Begins a case, which the events that follow belong to. */
  void beginCase(String name, Map<String, ? extends Object> attributes) throws IOException;

  /** Writes an event. */
  void event(LoggedEvent event) throws IOException;

  /** Ends the document, and leaves open what it is written to. */
  void end() throws IOException;
}
