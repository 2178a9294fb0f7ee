package throughline.engine.journey.designed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Every word of steps that a map allows, up to a length, listed as plainly as can be. Maps that
 * allow too many have none here: a test takes another one then.
 */
final class PlainLanguage implements Part.Cases<Set<List<Integer>>> {
  private static final int MOST = 2_000;

  private final Map<Step, Integer> numbers = new HashMap<>();
  private final int longest;
  private int made;

  /** Says that there are too many words. */
  private static final class TooMany extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  private PlainLanguage(Part flow, int longest) {
    flow.eachStep(step -> numbers.put(step, numbers.size()));
    this.longest = longest;
  }

  static Set<List<Integer>> words(Part flow, int longest) {
    try {
      return flow.by(new PlainLanguage(flow, longest));
    } catch (TooMany tooMany) {
      return Set.of();
    }
  }

  private void count() {
    if (++made > MOST) {
      throw new TooMany();
    }
  }

  /** The same with the steps' ids, so that two maps of the same steps can be compared. */
  static Set<List<String>> ids(Part flow, int longest) {
    List<Step> steps = flow.steps();
    Set<List<String>> ids = new LinkedHashSet<>();
    words(flow, longest)
        .forEach(word -> ids.add(word.stream().map(step -> steps.get(step).id()).toList()));
    return ids;
  }

  @Override
  public Set<List<Integer>> step(Step step) {
    Set<List<Integer>> once = Set.of(List.of(numbers.get(step)));
    Set<List<Integer>> words = step.repeats() ? again(once, once) : once;
    return step.optional() ? orNothing(words) : words;
  }

  @Override
  public Set<List<Integer>> sequence(Part.Sequence block) {
    Set<List<Integer>> words = Set.of(List.of());
    for (Part part : block.parts()) {
      words = joined(words, part.by(this));
    }
    return words;
  }

  @Override
  public Set<List<Integer>> choice(Part.Choice block) {
    Set<List<Integer>> words = new LinkedHashSet<>();
    block.parts().forEach(part -> words.addAll(part.by(this)));
    return words;
  }

  @Override
  public Set<List<Integer>> parallel(Part.Parallel block) {
    Set<List<Integer>> words = Set.of(List.of());
    for (Part part : block.parts()) {
      Set<List<Integer>> mixed = new LinkedHashSet<>();
      for (List<Integer> one : words) {
        part.by(this).forEach(other -> mix(one, 0, other, 0, new ArrayList<>(), mixed));
      }
      words = mixed;
    }
    return words;
  }

  @Override
  public Set<List<Integer>> optionally(Part.Optionally block) {
    return orNothing(block.part().by(this));
  }

  @Override
  public Set<List<Integer>> repeated(Part.Repeated block) {
    Set<List<Integer>> once = block.part().by(this);
    return again(once, block.between() == null ? once : joined(block.between().by(this), once));
  }

  private Set<List<Integer>> again(Set<List<Integer>> once, Set<List<Integer>> more) {
    Set<List<Integer>> words = new LinkedHashSet<>(once);
    for (int size = -1; size < words.size(); ) {
      size = words.size();
      words.addAll(joined(words, more));
    }
    return words;
  }

  private static Set<List<Integer>> orNothing(Set<List<Integer>> words) {
    Set<List<Integer>> all = new LinkedHashSet<>(words);
    all.add(List.of());
    return all;
  }

  private Set<List<Integer>> joined(Set<List<Integer>> heads, Set<List<Integer>> tails) {
    Set<List<Integer>> words = new LinkedHashSet<>();
    for (List<Integer> head : heads) {
      for (List<Integer> tail : tails) {
        if (head.size() + tail.size() <= longest) {
          count();
          List<Integer> word = new ArrayList<>(head);
          word.addAll(tail);
          words.add(word);
        }
      }
    }
    return words;
  }

  private void mix(
      List<Integer> one,
      int i,
      List<Integer> other,
      int j,
      List<Integer> so,
      Set<List<Integer>> mixed) {
    if (one.size() + other.size() > longest) {
      return;
    }
    if (i == one.size() && j == other.size()) {
      count();
      mixed.add(List.copyOf(so));
      return;
    }
    if (i < one.size()) {
      so.add(one.get(i));
      mix(one, i + 1, other, j, so, mixed);
      so.remove(so.size() - 1);
    }
    if (j < other.size()) {
      so.add(other.get(j));
      mix(one, i, other, j + 1, so, mixed);
      so.remove(so.size() - 1);
    }
  }
}
