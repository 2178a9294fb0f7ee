package throughline.sources;

import java.util.List;
import java.util.Optional;

/** The systems of departments that give data. */
public interface Sources {

  SourceSummary source(SourceId id);

  Optional<SourceSummary> findSource(String name);

  List<SourceSummary> sources();
}
