package throughline.sources.reading;

import java.util.List;
import throughline.sources.KnowsErased;

/** A house in which nobody was erased. */
final class NobodyErased implements KnowsErased {

  @Override
  public boolean anybody() {
    return false;
  }

  @Override
  public List<Verdict> judge(List<Said> items) {
    return items.stream().map(item -> new Verdict(false, item.facts())).toList();
  }
}
