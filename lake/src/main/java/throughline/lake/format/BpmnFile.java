package throughline.lake.format;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import throughline.engine.journey.designed.DesignedMap;

/**
 * Designed maps as BPMN 2.0: tasks are steps, lanes their departments, exclusive gateways choices
 * and ways back, parallel gateways parallel blocks, loop markers steps that may repeat. What else a
 * map says (stages, owners, moments that matter) stands in attributes of a namespace of its own,
 * which other tools pass over. Nothing outside the file is read.
 */
public final class BpmnFile {
  static final String MODEL = "http://www.omg.org/spec/BPMN/20100524/MODEL";
  static final String OURS = "urn:throughline:designed-map";

  private BpmnFile() {}

  public static BpmnReading read(InputFile file) {
    return read(file, ReadingLimits.USUAL);
  }

  /** The map in a file, plain or gzip-compressed, read within these limits. */
  public static BpmnReading read(InputFile file, ReadingLimits limits) {
    try (UnpackedStream bytes = UnpackedStream.of(file, limits)) {
      BpmnScan scan = new BpmnScan(bytes, limits);
      return new BpmnDrawing(scan.read(), file.name()).reading();
    } catch (UnreadableFile e) {
      return new BpmnReading(null, List.of(e.fault()));
    } catch (IOException e) {
      return new BpmnReading(
          null,
          List.of(
              Fault.at(
                  0,
                  FaultCode.FILE_MISSING,
                  "The file cannot be read (%s).".formatted(Fault.shown(String.valueOf(e))))));
    }
  }

  /** Writes a map; reading it again gives an equal one. Does not close what it writes to. */
  public static void write(DesignedMap map, Writer out) throws IOException {
    new BpmnWriter(map).write(out);
  }
}
