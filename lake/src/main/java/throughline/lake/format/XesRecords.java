package throughline.lake.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The events of an XES log. The attributes of their trace are columns that begin with "case:";
 * nested attributes go by their path. Globals and classifiers are read over: an event has what it
 * says itself.
 */
final class XesRecords implements Records {
  static final String OF_TRACE = "case:";
  private static final XMLInputFactory FACTORY = factory();

  private final TextReader text;
  private final BoundedPieces pieces;
  private final XMLStreamReader xml;
  private final ReadingLimits limits;
  private final Header header = new Header(List.of());
  private final Map<String, @Nullable String> trace = new LinkedHashMap<>();
  private final Map<String, @Nullable String> event = new LinkedHashMap<>();
  private final Deque<String> path = new ArrayDeque<>();
  private long line;
  // What the log says of itself before its first trace can be thousands of figures, and no columns.
  private boolean inTrace;

  XesRecords(InputStream in, ReadingLimits limits) throws IOException {
    this.limits = limits;
    // Decoded here, because the parser prints to the console what it cannot decode.
    this.text = new TextReader(in);
    this.pieces = new BoundedPieces(text, 4L * limits.rowCharacters());
    try {
      this.xml = FACTORY.createXMLStreamReader(pieces);
    } catch (XMLStreamException e) {
      throw broken(e);
    }
    if (!findElement() || !xml.getLocalName().equals("log")) {
      throw new UnreadableFile(FaultCode.FILE_UNKNOWN, "The file is XML, but no XES log.");
    }
  }

  // No document type, so no entities: nothing outside the file is read and nothing can swell.
  static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    return factory;
  }

  @Override
  public Header header() {
    return header;
  }

  @Override
  public List<String> notes() {
    return List.of("Characters are read as %s.".formatted(text.charset().displayName(Locale.ROOT)));
  }

  private boolean findElement() throws IOException {
    while (step() != XMLStreamConstants.START_ELEMENT) {
      if (xml.getEventType() == XMLStreamConstants.END_DOCUMENT) {
        return false;
      }
    }
    return true;
  }

  private int step() throws IOException {
    try {
      pieces.pieceEnded();
      return xml.hasNext() ? xml.next() : XMLStreamConstants.END_DOCUMENT;
    } catch (XMLStreamException | RuntimeException e) {
      throw broken(e);
    }
  }

  // The JDK's reader answers some broken documents with exceptions of its insides.
  static IOException broken(Exception e) {
    Throwable cause = e instanceof XMLStreamException xml ? xml.getNestedException() : e.getCause();
    if (cause instanceof UnreadableFile unreadable) {
      return unreadable;
    }
    if (cause instanceof IOException io && !(io instanceof java.io.CharConversionException)) {
      return io;
    }
    String problem = Fault.shown(String.valueOf(e.getMessage()));
    return new UnreadableFile(FaultCode.FILE_BROKEN, "The XML is broken: %s.".formatted(problem));
  }

  @Override
  public boolean advance() throws IOException {
    while (true) {
      int what = step();
      if (what == XMLStreamConstants.END_DOCUMENT) {
        return false;
      }
      if (what != XMLStreamConstants.START_ELEMENT) {
        continue;
      }
      line = xml.getLocation().getLineNumber();
      switch (xml.getLocalName()) {
        case "trace" -> {
          trace.clear();
          inTrace = true;
        }
        case "event" -> {
          readEvent();
          return true;
        }
        case "global", "classifier", "extension" -> skip();
        default -> {
          if (inTrace) {
            attribute(trace, OF_TRACE);
          } else {
            skip();
          }
        }
      }
    }
  }

  private void readEvent() throws IOException {
    event.clear();
    while (step() != XMLStreamConstants.END_ELEMENT) {
      if (xml.getEventType() == XMLStreamConstants.START_ELEMENT) {
        attribute(event, "");
      } else if (xml.getEventType() == XMLStreamConstants.END_DOCUMENT) {
        return;
      }
    }
  }

  /** Reads an attribute with all that is nested in it, to its end. */
  private void attribute(Map<String, @Nullable String> values, String prefix) throws IOException {
    path.clear();
    path.push(prefix);
    opened(values);
    while (path.size() > 1) {
      int what = step();
      if (what == XMLStreamConstants.START_ELEMENT) {
        opened(values);
      } else if (what == XMLStreamConstants.END_ELEMENT) {
        path.pop();
      } else if (what == XMLStreamConstants.END_DOCUMENT) {
        return;
      }
    }
  }

  private void opened(Map<String, @Nullable String> values) throws IOException {
    String outer = path.getFirst();
    String key = xml.getAttributeValue(null, "key");
    String value = xml.getAttributeValue(null, "value");
    if (path.size() > limits.depth()) {
      throw new UnreadableFile(
          FaultCode.ROW_TOO_DEEP,
          "Attributes are nested more than %d deep.".formatted(path.size()));
    }
    String name = key == null ? outer : outer + key;
    if (key != null && value != null && values.size() < limits.columns()) {
      values.put(name, value);
      if (header.size() < limits.columns()) {
        header.place(name);
      }
    }
    path.push(key == null ? outer : name + ".");
  }

  private void skip() throws IOException {
    int depth = 1;
    while (depth > 0) {
      int what = step();
      depth += what == XMLStreamConstants.START_ELEMENT ? 1 : 0;
      depth -= what == XMLStreamConstants.END_ELEMENT ? 1 : 0;
      if (what == XMLStreamConstants.END_DOCUMENT) {
        return;
      }
    }
  }

  @Override
  public long line() {
    return line;
  }

  @Override
  public @Nullable Fault fault() {
    if (text.damaged()) {
      for (Map.Entry<String, @Nullable String> entry : event.entrySet()) {
        String value = entry.getValue();
        if (value != null && value.indexOf(TextReader.DAMAGED) >= 0) {
          return Fault.brokenText(entry.getKey(), line, value);
        }
      }
    }
    return null;
  }

  @Override
  public @Nullable String value(int column) {
    String name = header.name(column);
    return name.startsWith(OF_TRACE) ? trace.get(name) : event.get(name);
  }

  @Override
  public Row row() {
    Map<String, @Nullable String> all = new LinkedHashMap<>(trace);
    all.putAll(event);
    return Row.of(all).at(line);
  }

  @Override
  public String content() {
    return JsonRow.write(row());
  }

  @Override
  public void close() throws IOException {
    try {
      xml.close();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    } finally {
      pieces.close();
    }
  }
}
