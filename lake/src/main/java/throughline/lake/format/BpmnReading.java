package throughline.lake.format;

import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.engine.journey.designed.DesignedMap;

/**
 * What was read from a BPMN 2.0 file.
 *
 * @param map the designed map, or null where the file has none that can be read
 * @param faults what could not be read as it stands there, a sentence each
 */
public record BpmnReading(@Nullable DesignedMap map, List<Fault> faults) {
  public BpmnReading {
    faults = List.copyOf(faults);
  }
}
