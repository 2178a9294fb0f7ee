package throughline.sources;

import java.util.List;

/** Who counts the interactions that the sources' items became; implemented where they are kept. */
public interface CoverageCounts {

  List<CoverageCell> cells();
}
