package throughline.lake.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One process of a BPMN file as it stands there: nodes, flows, lanes, and what was not known. */
final class BpmnProcess {

  /** What a node does to the journeys that come to it. */
  enum Kind {
    STEP,
    START,
    END,
    EXCLUSIVE,
    PARALLEL,
    /** Nothing that a customer would notice: an event on the way. */
    PASSED
  }

  /** A node with its attributes by their names; those of our own namespace begin with a colon. */
  record Node(String id, Kind kind, Map<String, String> attributes, long line) {
    String name() {
      String name = attributes.getOrDefault("name", "").strip();
      return name.isEmpty() ? id : name;
    }
  }

  record Flow(String from, String to) {}

  final String id;
  final @Nullable String name;
  final Map<String, Node> nodes = new LinkedHashMap<>();
  final List<Flow> flows = new ArrayList<>();
  final Map<String, String> departments = new HashMap<>();
  final Map<String, Loop> loops = new HashMap<>();
  final List<String> stages = new ArrayList<>();
  final List<Fault> faults = new ArrayList<>();

  /** How a step repeats: at least once, or perhaps never. */
  enum Loop {
    ONCE_OR_MORE,
    ANY_NUMBER
  }

  BpmnProcess(String id, @Nullable String name) {
    this.id = id;
    this.name = name;
  }

  long steps() {
    return nodes.values().stream().filter(node -> node.kind == Kind.STEP).count();
  }

  void say(long line, String sentence) {
    faults.add(Fault.at(line, FaultCode.MAP_PART_UNKNOWN, sentence));
  }
}
