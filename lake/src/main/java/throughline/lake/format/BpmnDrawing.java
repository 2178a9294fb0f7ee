package throughline.lake.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import throughline.engine.journey.designed.DesignedMap;
import throughline.engine.journey.designed.Part;
import throughline.engine.journey.designed.Step;
import throughline.lake.format.BpmnProcess.Flow;
import throughline.lake.format.BpmnProcess.Kind;
import throughline.lake.format.BpmnProcess.Loop;
import throughline.lake.format.BpmnProcess.Node;

/** A process on its way to a designed map: its nodes become steps, its flows their order. */
final class BpmnDrawing {
  private static final Pattern ID = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]{0,119}");
  private static final int LONGEST_NAME = 300;

  private final BpmnProcess process;
  private final String fileName;
  private final FlowReduction reduction = new FlowReduction();
  private final Map<String, Integer> entries = new HashMap<>();
  private final Map<String, Integer> exits = new HashMap<>();
  private final Map<String, List<Integer>> in = new HashMap<>();
  private final Map<String, List<Integer>> out = new HashMap<>();
  private final Set<String> reached = new HashSet<>();
  private int unnamed;

  BpmnDrawing(BpmnProcess process, String fileName) {
    this.process = process;
    this.fileName = fileName;
  }

  BpmnReading reading() {
    for (int i = 0; i < process.flows.size(); i++) {
      flow(i, process.flows.get(i));
    }
    reach();
    connect();
    Part flow = reduction.reduced();
    if (!reduction.nests()) {
      process.say(
          0,
          "Some ways part and meet so that they are no blocks; what lies on them may come in any"
              + " order and number here.");
    }
    return flow == null ? none("The process has no task on a way from its start.") : map(flow);
  }

  private BpmnReading map(Part flow) {
    String name = process.name == null ? fileName.replaceFirst("\\.[^.]*$", "") : process.name;
    try {
      DesignedMap map = new DesignedMap(words(name), process.stages, flow);
      return new BpmnReading(map, process.faults);
    } catch (IllegalArgumentException refused) {
      return none(String.valueOf(refused.getMessage()));
    }
  }

  private BpmnReading none(String reason) {
    List<Fault> faults = new ArrayList<>(process.faults);
    faults.add(Fault.at(0, FaultCode.MAP_UNREADABLE, reason));
    return new BpmnReading(null, faults);
  }

  private void flow(int number, Flow flow) {
    if (!process.nodes.containsKey(flow.from()) || !process.nodes.containsKey(flow.to())) {
      process.say(
          0,
          "A flow from (%s) to (%s) leads from or to something that is not read."
              .formatted(Fault.shown(flow.from()), Fault.shown(flow.to())));
      return;
    }
    out.computeIfAbsent(flow.from(), unseen -> new ArrayList<>()).add(number);
    in.computeIfAbsent(flow.to(), unseen -> new ArrayList<>()).add(number);
  }

  private List<String> starts() {
    List<String> starts =
        process.nodes.values().stream()
            .filter(node -> node.kind() == Kind.START)
            .map(Node::id)
            .toList();
    return starts.isEmpty()
        ? process.nodes.keySet().stream().filter(id -> !in.containsKey(id)).toList()
        : starts;
  }

  private void reach() {
    List<String> waiting = new ArrayList<>(starts());
    reached.addAll(waiting);
    for (int i = 0; i < waiting.size(); i++) {
      for (int flow : out.getOrDefault(waiting.get(i), List.of())) {
        String to = process.flows.get(flow).to();
        if (reached.add(to)) {
          waiting.add(to);
        }
      }
    }
    for (Node node : process.nodes.values()) {
      if (node.kind() == Kind.STEP && !reached.contains(node.id())) {
        process.say(
            node.line(),
            "The step (%s) is left out; no way leads to it.".formatted(Fault.shown(node.name())));
      }
    }
  }

  private void connect() {
    process.nodes.values().stream()
        .filter(node -> reached.contains(node.id()))
        .forEach(this::place);
    int order = process.flows.size();
    List<String> starts = starts();
    for (int i = 0; i < starts.size(); i++) {
      reduction.connect(FlowReduction.BEGIN, entries.getOrDefault(starts.get(i), 0), null, i);
    }
    for (Node node : process.nodes.values()) {
      if (!reached.contains(node.id())) {
        continue;
      }
      List<Integer> flows = out.getOrDefault(node.id(), List.of());
      for (int flow : flows) {
        int to = entries.getOrDefault(process.flows.get(flow).to(), FlowReduction.END);
        reduction.connect(exits.getOrDefault(node.id(), 0), to, null, flow);
      }
      if (flows.isEmpty()) {
        reduction.connect(exits.getOrDefault(node.id(), 0), FlowReduction.END, null, order++);
      }
    }
  }

  /** A step lies between two gateways of its own: many ways in are a choice, many out parallel. */
  private void place(Node node) {
    boolean parallel = node.kind() == Kind.PARALLEL;
    int entry = reduction.gateway(parallel);
    entries.put(node.id(), entry);
    if (node.kind() != Kind.STEP) {
      exits.put(node.id(), entry);
      return;
    }
    int exit = reduction.gateway(out.getOrDefault(node.id(), List.of()).size() > 1);
    exits.put(node.id(), exit);
    reduction.connect(entry, exit, step(node), Integer.MAX_VALUE);
  }

  private Step step(Node node) {
    Loop loop = process.loops.get(node.id());
    return new Step(
        ID.matcher(node.id()).matches() ? node.id() : unnamedId(),
        words(node.name()),
        known(process.departments.get(node.id())),
        known(node.attributes().get(":stage")),
        loop == Loop.ANY_NUMBER,
        loop != null,
        "true".equals(node.attributes().get(":momentThatMatters")),
        known(node.attributes().get(":owner")));
  }

  private String unnamedId() {
    String id;
    do {
      id = "step_" + ++unnamed;
    } while (process.nodes.containsKey(id));
    return id;
  }

  private static @Nullable String known(@Nullable String words) {
    return words == null || words.isBlank() ? null : words(words);
  }

  /** Names as they may stand in a map: on one line and not too long. */
  private static String words(String name) {
    String line = name.replaceAll("\\p{Cntrl}+", " ").strip();
    String words = line.isEmpty() ? "?" : line;
    return words.length() > LONGEST_NAME ? words.substring(0, LONGEST_NAME) : words;
  }
}
