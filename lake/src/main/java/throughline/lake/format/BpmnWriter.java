package throughline.lake.format;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;
import throughline.engine.journey.designed.DesignedMap;
import throughline.engine.journey.designed.Part;
import throughline.engine.journey.designed.Step;

/**
 * Writes a designed map as a BPMN 2.0 process. Flows come in the order of the map, so that whoever
 * reads them finds choices and parallel parts in their order.
 */
final class BpmnWriter {
  private final DesignedMap map;
  private final Set<String> taken = new HashSet<>();
  private final List<Node> nodes = new ArrayList<>();
  private final List<String[]> flows = new ArrayList<>();
  private int made;

  /** A node; the step is null where it is an event or a gateway. */
  private record Node(String element, String id, @Nullable Step step) {}

  BpmnWriter(DesignedMap map) {
    this.map = map;
    map.steps().forEach(step -> taken.add(step.id()));
  }

  void write(Writer out) throws IOException {
    String start = node("startEvent", null);
    String last = map.flow().by(new Flow(start));
    connect(last, node("endEvent", null));
    try {
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
      document(xml);
      xml.flush();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  private void document(XMLStreamWriter xml) throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeStartElement("definitions");
    xml.writeDefaultNamespace(BpmnFile.MODEL);
    xml.writeNamespace("map", BpmnFile.OURS);
    xml.writeAttribute("id", free("definitions"));
    xml.writeAttribute("targetNamespace", BpmnFile.OURS);
    xml.writeStartElement("process");
    xml.writeAttribute("id", free("process"));
    xml.writeAttribute("name", XmlText.legal(map.name()));
    xml.writeAttribute("isExecutable", "false");
    stages(xml);
    lanes(xml);
    for (Node node : nodes) {
      node(xml, node);
    }
    for (String[] flow : flows) {
      xml.writeEmptyElement("sequenceFlow");
      xml.writeAttribute("id", free("flow"));
      xml.writeAttribute("sourceRef", flow[0]);
      xml.writeAttribute("targetRef", flow[1]);
    }
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeEndDocument();
  }

  private void stages(XMLStreamWriter xml) throws XMLStreamException {
    if (map.stages().isEmpty()) {
      return;
    }
    xml.writeStartElement("extensionElements");
    for (String stage : map.stages()) {
      xml.writeEmptyElement("map", "stage", BpmnFile.OURS);
      xml.writeAttribute("name", XmlText.legal(stage));
    }
    xml.writeEndElement();
  }

  private void lanes(XMLStreamWriter xml) throws XMLStreamException {
    Map<String, List<String>> lanes = new LinkedHashMap<>();
    for (Step step : map.steps()) {
      if (step.department() != null) {
        lanes.computeIfAbsent(step.department(), unseen -> new ArrayList<>()).add(step.id());
      }
    }
    if (lanes.isEmpty()) {
      return;
    }
    xml.writeStartElement("laneSet");
    xml.writeAttribute("id", free("lanes"));
    for (Map.Entry<String, List<String>> lane : lanes.entrySet()) {
      xml.writeStartElement("lane");
      xml.writeAttribute("id", free("lane"));
      xml.writeAttribute("name", XmlText.legal(lane.getKey()));
      for (String id : lane.getValue()) {
        xml.writeStartElement("flowNodeRef");
        xml.writeCharacters(id);
        xml.writeEndElement();
      }
      xml.writeEndElement();
    }
    xml.writeEndElement();
  }

  private static void node(XMLStreamWriter xml, Node node) throws XMLStreamException {
    xml.writeStartElement(node.element);
    xml.writeAttribute("id", node.id);
    Step step = node.step;
    if (step != null) {
      xml.writeAttribute("name", XmlText.legal(step.touchpoint()));
      ours(xml, "stage", step.stage());
      ours(xml, "owner", step.owner());
      ours(xml, "momentThatMatters", step.momentThatMatters() ? "true" : null);
      if (step.repeats()) {
        xml.writeEmptyElement("standardLoopCharacteristics");
      }
    }
    xml.writeEndElement();
  }

  private static void ours(XMLStreamWriter xml, String name, @Nullable String value)
      throws XMLStreamException {
    if (value != null) {
      xml.writeAttribute("map", BpmnFile.OURS, name, XmlText.legal(value));
    }
  }

  private String node(String element, @Nullable Step step) {
    String id = step == null ? free(element) : step.id();
    nodes.add(new Node(element, id, step));
    return id;
  }

  private String free(String what) {
    String id;
    do {
      id = what + "_" + ++made;
    } while (!taken.add(id));
    return id;
  }

  private void connect(String from, String to) {
    flows.add(new String[] {from, to});
  }

  /** Writes a part behind a node and gives the node that it ends with. */
  private final class Flow implements Part.Cases<String> {
    private String before;

    Flow(String before) {
      this.before = before;
    }

    private String behind(String node, Part part) {
      before = node;
      return part.by(this);
    }

    private String after(String element, @Nullable Step step, String from) {
      String node = node(element, step);
      connect(from, node);
      return node;
    }

    @Override
    public String step(Step step) {
      if (!step.optional()) {
        return after("task", step, before);
      }
      return optional(step.optional(false));
    }

    @Override
    public String sequence(Part.Sequence block) {
      String last = before;
      for (Part part : block.parts()) {
        last = behind(last, part);
      }
      return last;
    }

    @Override
    public String choice(Part.Choice block) {
      return besides("exclusiveGateway", block.parts());
    }

    @Override
    public String parallel(Part.Parallel block) {
      return besides("parallelGateway", block.parts());
    }

    private String besides(String element, List<Part> parts) {
      String split = after(element, null, before);
      String join = node(element, null);
      for (Part part : parts) {
        connect(behind(split, part), join);
      }
      return join;
    }

    @Override
    public String optionally(Part.Optionally block) {
      return optional(block.part());
    }

    private String optional(Part part) {
      String split = after("exclusiveGateway", null, before);
      String join = node("exclusiveGateway", null);
      connect(behind(split, part), join);
      connect(split, join);
      return join;
    }

    @Override
    public String repeated(Part.Repeated block) {
      String join = after("exclusiveGateway", null, before);
      String split = after("exclusiveGateway", null, behind(join, block.part()));
      Part between = block.between();
      connect(between == null ? split : behind(split, between), join);
      return split;
    }
  }
}
