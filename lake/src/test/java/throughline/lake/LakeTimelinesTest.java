package throughline.lake;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;
import throughline.engine.timeline.Interaction;
import throughline.engine.timeline.Timelines;
import throughline.engine.timeline.TimelinesContract;

class LakeTimelinesTest {

  abstract static class OnDisk extends TimelinesContract {
    @TempDir Path folder;
    private final List<LakeOnDisk> open = new ArrayList<>();

    LakeOnDisk lake(int buckets) {
      LakeOnDisk lake = new LakeOnDisk(folder.resolve("lake-" + open.size()), buckets);
      open.add(lake);
      return lake;
    }

    @AfterEach
    void close() {
      open.forEach(LakeOnDisk::close);
    }

    @Override
    protected int rounds() {
      return 3;
    }
  }

  @Nested
  class OfOneFreshDelta extends OnDisk {
    @Override
    protected Timelines timelines(List<Interaction> interactions) {
      return lake(1).plus(interactions).timelines(Moves.NONE, 1);
    }
  }

  @Nested
  class OfCompactedBuckets extends OnDisk {
    @Override
    protected Timelines timelines(List<Interaction> interactions) {
      return lake(7).plus(interactions).compacted().timelines(Moves.NONE, 2);
    }
  }

  @Nested
  class OfBasesAndDeltas extends OnDisk {
    @Override
    protected Timelines timelines(List<Interaction> interactions) {
      int third = interactions.size() / 3;
      return lake(3)
          .plus(interactions.subList(0, third))
          .compacted()
          .plus(interactions.subList(third, 2 * third))
          .plus(interactions.subList(2 * third, interactions.size()))
          .timelines(Moves.NONE, 2);
    }
  }

  @Nested
  class SpreadOverMoreBuckets extends OnDisk {
    @Override
    protected Timelines timelines(List<Interaction> interactions) {
      int half = interactions.size() / 2;
      return lake(3)
          .plus(interactions.subList(0, half))
          .compacted()
          .plus(interactions.subList(half, interactions.size()))
          .compacted(Moves.NONE, 0, 7)
          .timelines(Moves.NONE, 2);
    }
  }
}
