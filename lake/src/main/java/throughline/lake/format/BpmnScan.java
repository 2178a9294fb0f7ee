package throughline.lake.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import throughline.lake.format.BpmnProcess.Flow;
import throughline.lake.format.BpmnProcess.Kind;
import throughline.lake.format.BpmnProcess.Loop;
import throughline.lake.format.BpmnProcess.Node;

/** Reads the processes of a BPMN file, element by element, and keeps the one with most steps. */
final class BpmnScan {
  private static final int MOST_ELEMENTS = 4_000;
  private static final Set<String> TASKS =
      Set.of(
          "task",
          "userTask",
          "serviceTask",
          "sendTask",
          "receiveTask",
          "manualTask",
          "businessRuleTask",
          "scriptTask");
  private static final Set<String> WHOLES =
      Set.of("subProcess", "transaction", "adHocSubProcess", "callActivity");
  private static final Set<String> WITHOUT_ORDER =
      Set.of(
          "dataObject",
          "dataObjectReference",
          "dataStoreReference",
          "dataStore",
          "association",
          "textAnnotation",
          "group",
          "ioSpecification",
          "property",
          "documentation",
          "category",
          "monitoring",
          "auditing",
          "incoming",
          "outgoing");

  private final BoundedPieces pieces;
  private final XMLStreamReader xml;
  private final ReadingLimits limits;
  private final List<BpmnProcess> processes = new ArrayList<>();
  private final Map<String, String> participants = new HashMap<>();
  private final List<Fault> outside = new ArrayList<>();
  private int depth;
  private int elements;

  BpmnScan(InputStream in, ReadingLimits limits) throws IOException {
    this.limits = limits;
    this.pieces = new BoundedPieces(new TextReader(in), limits.rowCharacters());
    try {
      this.xml = XesRecords.factory().createXMLStreamReader(pieces);
    } catch (XMLStreamException e) {
      throw XesRecords.broken(e);
    }
  }

  BpmnProcess read() throws IOException {
    boolean first = true;
    while (next() != XMLStreamConstants.END_DOCUMENT) {
      if (xml.getEventType() == XMLStreamConstants.START_ELEMENT) {
        if (first && !xml.getLocalName().equals("definitions")) {
          throw new UnreadableFile(FaultCode.FILE_UNKNOWN, "The file is XML, but no BPMN 2.0.");
        }
        first = false;
        top();
      }
    }
    return largest();
  }

  private BpmnProcess largest() throws UnreadableFile {
    BpmnProcess largest =
        processes.stream()
            .max(Comparator.comparingLong(BpmnProcess::steps))
            .filter(process -> process.steps() > 0)
            .orElseThrow(
                () ->
                    new UnreadableFile(
                        FaultCode.MAP_UNREADABLE, "The file has no process with a task."));
    for (BpmnProcess other : processes) {
      if (other != largest && other.steps() > 0) {
        largest.say(0, "The process (%s) is left out; a map has one.".formatted(shown(other)));
      }
    }
    largest.faults.addAll(outside);
    return largest;
  }

  private static String shown(BpmnProcess process) {
    return Fault.shown(process.name == null ? process.id : process.name);
  }

  private int next() throws IOException {
    try {
      pieces.pieceEnded();
      int what = xml.hasNext() ? xml.next() : XMLStreamConstants.END_DOCUMENT;
      depth += what == XMLStreamConstants.START_ELEMENT ? 1 : 0;
      depth -= what == XMLStreamConstants.END_ELEMENT ? 1 : 0;
      if (depth > limits.depth()) {
        throw new UnreadableFile(
            FaultCode.ROW_TOO_DEEP, "Elements are nested more than %d deep.".formatted(depth - 1));
      }
      return what;
    } catch (XMLStreamException | RuntimeException e) {
      throw XesRecords.broken(e);
    }
  }

  private void top() throws IOException {
    switch (xml.getLocalName()) {
      case "participant" -> participants.put(attribute("processRef"), attribute("name").strip());
      case "messageFlow" ->
          outside.add(
              Fault.at(
                  line(),
                  FaultCode.MAP_PART_UNKNOWN,
                  "The message flow (%s) is left out; a map has one flow."
                      .formatted(Fault.shown(attribute("id")))));
      case "process" -> process();
      case "BPMNDiagram" -> skip();
      default -> {}
    }
  }

  private void process() throws IOException {
    String id = attribute("id");
    String name = attribute("name").strip();
    BpmnProcess process = new BpmnProcess(id, name.isEmpty() ? participants.get(id) : name);
    processes.add(process);
    int outer = depth;
    while (next() != XMLStreamConstants.END_DOCUMENT && depth >= outer) {
      if (xml.getEventType() == XMLStreamConstants.START_ELEMENT) {
        element(process);
      }
    }
  }

  private void element(BpmnProcess process) throws IOException {
    if (++elements > MOST_ELEMENTS) {
      throw new UnreadableFile(
          FaultCode.FILE_TOO_LARGE, "The map has more than %,d elements.".formatted(MOST_ELEMENTS));
    }
    String what = xml.getLocalName();
    if (TASKS.contains(what)) {
      node(process, Kind.STEP);
    } else if (WHOLES.contains(what)) {
      say(process, "The %s (%s) is read as one step.");
      node(process, Kind.STEP);
    } else if (what.endsWith("Gateway")) {
      gateway(process, what);
    } else if (what.endsWith("Event")) {
      event(process, what);
    } else {
      other(process, what);
    }
  }

  private void gateway(BpmnProcess process, String what) throws IOException {
    if (what.equals("inclusiveGateway") || what.equals("complexGateway")) {
      say(process, "The %s (%s) is read as a choice of one way.");
    } else if (what.equals("eventBasedGateway")) {
      say(process, "The %s (%s) is read as a choice.");
    }
    node(process, what.equals("parallelGateway") ? Kind.PARALLEL : Kind.EXCLUSIVE);
  }

  private void event(BpmnProcess process, String what) throws IOException {
    switch (what) {
      case "startEvent" -> node(process, Kind.START);
      case "endEvent" -> node(process, Kind.END);
      case "boundaryEvent" -> {
        say(process, "The %s (%s) and the way out there are left out.");
        skip();
      }
      default -> {
        say(process, "The %s (%s) is passed over; it is no step.");
        node(process, Kind.PASSED);
      }
    }
  }

  private void other(BpmnProcess process, String what) throws IOException {
    switch (what) {
      case "sequenceFlow" -> {
        process.flows.add(new Flow(attribute("sourceRef"), attribute("targetRef")));
        skip();
      }
      case "laneSet", "childLaneSet", "extensionElements" -> {}
      case "lane" -> lane(process);
      case "stage" -> process.stages.add(attribute("name"));
      default -> {
        if (!WITHOUT_ORDER.contains(what) && BpmnFile.MODEL.equals(xml.getNamespaceURI())) {
          say(process, "The %s (%s) is left out.");
        }
        skip();
      }
    }
  }

  private void lane(BpmnProcess process) throws IOException {
    String name = attribute("name").strip();
    int outer = depth;
    while (next() != XMLStreamConstants.END_DOCUMENT && depth >= outer) {
      if (xml.getEventType() != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      if (xml.getLocalName().equals("flowNodeRef")) {
        process.departments.put(text(), name);
      } else if (xml.getLocalName().equals("lane")) {
        lane(process);
      }
    }
  }

  private void node(BpmnProcess process, Kind kind) throws IOException {
    Map<String, String> attributes = new LinkedHashMap<>();
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      String ours = BpmnFile.OURS.equals(xml.getAttributeNamespace(i)) ? ":" : "";
      attributes.put(ours + xml.getAttributeLocalName(i), xml.getAttributeValue(i));
    }
    Node node = new Node(attribute("id"), kind, attributes, line());
    if (process.nodes.putIfAbsent(node.id(), node) != null) {
      throw new UnreadableFile(
          FaultCode.MAP_UNREADABLE,
          "Two elements have the id (%s).".formatted(Fault.shown(node.id())));
    }
    inside(process, node);
  }

  /** Reads over what is in a node, but for the mark of a loop. */
  private void inside(BpmnProcess process, Node node) throws IOException {
    int outer = depth;
    while (next() != XMLStreamConstants.END_DOCUMENT && depth >= outer) {
      if (xml.getEventType() == XMLStreamConstants.START_ELEMENT && depth == outer + 1) {
        switch (xml.getLocalName()) {
          case "standardLoopCharacteristics" ->
              process.loops.put(
                  node.id(),
                  attribute("testBefore").equals("true") ? Loop.ANY_NUMBER : Loop.ONCE_OR_MORE);
          case "multiInstanceLoopCharacteristics" ->
              process.loops.put(node.id(), Loop.ONCE_OR_MORE);
          default -> {}
        }
      }
    }
  }

  private void say(BpmnProcess process, String sentence) {
    String name = attribute("name").strip();
    process.say(
        line(),
        sentence.formatted(
            xml.getLocalName(), Fault.shown(name.isEmpty() ? attribute("id") : name)));
  }

  private String text() throws IOException {
    StringBuilder text = new StringBuilder();
    while (next() == XMLStreamConstants.CHARACTERS) {
      text.append(xml.getText());
    }
    return text.toString().strip();
  }

  private void skip() throws IOException {
    int outer = depth;
    while (depth >= outer && next() != XMLStreamConstants.END_DOCUMENT) {}
  }

  private long line() {
    return xml.getLocation().getLineNumber();
  }

  private String attribute(String name) {
    @Nullable String value = xml.getAttributeValue(null, name);
    return value == null ? "" : value;
  }
}
