package throughline.engine.timeline;

import java.util.List;
import org.junit.jupiter.api.Nested;

class InMemoryTimelinesTest {

  @Nested
  class LearnedFromByOneThread extends TimelinesContract {
    @Override
    protected Timelines timelines(List<Interaction> interactions) {
      return InMemoryTimelines.of(interactions);
    }
  }

  @Nested
  class LearnedFromByFourThreads extends TimelinesContract {
    @Override
    protected Timelines timelines(List<Interaction> interactions) {
      return InMemoryTimelines.of(interactions).withThreads(4).withRowsAShare(5);
    }
  }
}
