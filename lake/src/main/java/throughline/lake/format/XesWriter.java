package throughline.lake.format;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes an XES log. An event before any case has a trace without a name. */
final class XesWriter implements EventLogWriter {
  private static final String[][] EXTENSIONS = {
    {"Concept", "concept", "http://www.xes-standard.org/concept.xesext"},
    {"Time", "time", "http://www.xes-standard.org/time.xesext"},
    {"Organizational", "org", "http://www.xes-standard.org/org.xesext"},
    {"Identity", "identity", "http://www.xes-standard.org/identity.xesext"}
  };

  private final XMLStreamWriter xml;
  private boolean inTrace;

  XesWriter(OutputStream out) throws IOException {
    try {
      xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
      begin();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  private void begin() throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeStartElement("log");
    xml.writeDefaultNamespace("http://www.xes-standard.org/");
    xml.writeAttribute("xes.version", "1849-2016");
    xml.writeAttribute("xes.features", "");
    for (String[] extension : EXTENSIONS) {
      xml.writeEmptyElement("extension");
      xml.writeAttribute("name", extension[0]);
      xml.writeAttribute("prefix", extension[1]);
      xml.writeAttribute("uri", extension[2]);
    }
  }

  @Override
  public void beginCase(String name, Map<String, ? extends Object> attributes) throws IOException {
    try {
      endTrace();
      beginTrace();
      attribute("concept:name", name);
      attributes(attributes);
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  private void beginTrace() throws XMLStreamException {
    xml.writeCharacters("\n");
    xml.writeStartElement("trace");
    inTrace = true;
  }

  private void endTrace() throws XMLStreamException {
    if (inTrace) {
      xml.writeCharacters("\n");
      xml.writeEndElement();
      inTrace = false;
    }
  }

  @Override
  public void event(LoggedEvent event) throws IOException {
    try {
      if (!inTrace) {
        beginTrace();
      }
      xml.writeCharacters("\n  ");
      xml.writeStartElement("event");
      attribute("concept:name", event.activity());
      attribute("time:timestamp", event.at());
      attribute("identity:id", event.id());
      attributes(event.attributes());
      xml.writeEndElement();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }

  private void attributes(Map<String, ? extends Object> attributes) throws XMLStreamException {
    for (Map.Entry<String, ? extends Object> entry : attributes.entrySet()) {
      attribute(entry.getKey(), entry.getValue());
    }
  }

  private void attribute(String key, Object value) throws XMLStreamException {
    xml.writeEmptyElement(type(value));
    xml.writeAttribute("key", XmlText.legal(key));
    xml.writeAttribute("value", XmlText.legal(value.toString()));
  }

  private static String type(Object value) {
    if (value instanceof Instant) {
      return "date";
    }
    if (value instanceof Boolean) {
      return "boolean";
    }
    if (value instanceof Integer || value instanceof Long) {
      return "int";
    }
    return value instanceof Number ? "float" : "string";
  }

  @Override
  public void end() throws IOException {
    try {
      endTrace();
      xml.writeCharacters("\n");
      xml.writeEndElement();
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
  }
}
