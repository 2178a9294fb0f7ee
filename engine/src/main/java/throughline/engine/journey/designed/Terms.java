package throughline.engine.journey.designed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * What may still come in a designed map, as numbered terms, each once. Taking a step turns a term
 * into others: the partial derivatives of Antimirov (1996), with the shuffle for parallel blocks.
 * Terms come into being when they are asked for, so a map that allows more than memory holds can
 * still be followed along one journey.
 */
final class Terms {
  /** The term after which nothing may come any more. */
  static final int DONE = 0;

  private enum Kind {
    DONE,
    STEP,
    SEQUENCE,
    CHOICE,
    PARALLEL,
    AGAIN
  }

  /** A step that may be taken, and the term that it leaves. */
  record Move(int step, int to) {}

  private record Term(Kind kind, List<Integer> parts) {}

  private final List<Term> terms = new ArrayList<>();
  private final Map<Term, Integer> numbers = new HashMap<>();
  private final List<@Nullable List<Move>> moves = new ArrayList<>();
  private final List<Boolean> mayEnd = new ArrayList<>();
  private final int first;

  private Terms(Part flow, @Nullable ToIntFunction<Step> order) {
    intern(new Term(Kind.DONE, List.of()));
    first = flow.by(new Building(flow, order));
  }

  static Terms of(Part flow) {
    return new Terms(flow, null);
  }

  /**
   * The terms of a stricter map: parallel parts come one after another, the one whose earliest step
   * comes first in this order before the others.
   */
  static Terms oneByOne(Part flow, ToIntFunction<Step> order) {
    return new Terms(flow, order);
  }

  /** What may come in the whole map. */
  int first() {
    return first;
  }

  int size() {
    return terms.size();
  }

  /** Whether the journey may end here. */
  boolean mayEnd(int term) {
    return mayEnd.get(term);
  }

  /** The steps that may be taken now, in an order that depends on the map alone. */
  List<Move> moves(int term) {
    List<Move> known = moves.get(term);
    if (known == null) {
      known = derive(term);
      moves.set(term, known);
    }
    return known;
  }

  private List<Move> derive(int number) {
    Term term = terms.get(number);
    Set<Move> all = new LinkedHashSet<>();
    List<Integer> parts = term.parts;
    switch (term.kind) {
      case DONE -> {}
      case STEP -> all.add(new Move(parts.get(0), DONE));
      case SEQUENCE -> sequence(parts.get(0), parts.get(1), all);
      case CHOICE -> parts.forEach(part -> all.addAll(moves(part)));
      case PARALLEL -> parallel(parts, all);
      case AGAIN -> moves(parts.get(0)).forEach(move -> all.add(after(move, number)));
    }
    return List.copyOf(all);
  }

  private void sequence(int head, int tail, Set<Move> all) {
    moves(head).forEach(move -> all.add(after(move, tail)));
    if (mayEnd(head)) {
      all.addAll(moves(tail));
    }
  }

  private Move after(Move move, int tail) {
    return new Move(move.step, then(move.to, tail));
  }

  private void parallel(List<Integer> parts, Set<Move> all) {
    for (int i = 0; i < parts.size(); i++) {
      for (Move move : moves(parts.get(i))) {
        List<Integer> left = new ArrayList<>(parts);
        left.set(i, move.to);
        all.add(new Move(move.step, beside(left)));
      }
    }
  }

  private int then(int head, int tail) {
    if (head == DONE) {
      return tail;
    }
    if (tail == DONE) {
      return head;
    }
    Term term = terms.get(head);
    return term.kind == Kind.SEQUENCE
        ? intern(new Term(Kind.SEQUENCE, List.of(term.parts.get(0), then(term.parts.get(1), tail))))
        : intern(new Term(Kind.SEQUENCE, List.of(head, tail)));
  }

  private int beside(List<Integer> parts) {
    List<Integer> left = parts.stream().filter(part -> part != DONE).toList();
    if (left.isEmpty()) {
      return DONE;
    }
    return left.size() == 1 ? left.get(0) : intern(new Term(Kind.PARALLEL, left));
  }

  private int either(int... parts) {
    return intern(new Term(Kind.CHOICE, Arrays.stream(parts).distinct().boxed().toList()));
  }

  private int again(int part) {
    return intern(new Term(Kind.AGAIN, List.of(part)));
  }

  private int intern(Term term) {
    Integer known = numbers.get(term);
    if (known != null) {
      return known;
    }
    boolean ends = ends(term);
    terms.add(term);
    moves.add(null);
    mayEnd.add(ends);
    numbers.put(term, terms.size() - 1);
    return terms.size() - 1;
  }

  private boolean ends(Term term) {
    return switch (term.kind) {
      case DONE, AGAIN -> true;
      case STEP -> false;
      case SEQUENCE, PARALLEL -> term.parts.stream().allMatch(mayEnd::get);
      case CHOICE -> term.parts.stream().anyMatch(mayEnd::get);
    };
  }

  /** Makes a term of each part; steps are numbered as the whole flow shows them. */
  private final class Building implements Part.Cases<Integer> {
    private final Map<Step, Integer> places = new HashMap<>();
    private final @Nullable ToIntFunction<Step> order;

    Building(Part flow, @Nullable ToIntFunction<Step> order) {
      this.order = order;
      flow.eachStep(step -> places.put(step, places.size()));
    }

    @Override
    public Integer step(Step step) {
      int once = intern(new Term(Kind.STEP, List.of(places.getOrDefault(step, -1))));
      int all = step.repeats() ? then(once, again(once)) : once;
      return step.optional() ? either(all, DONE) : all;
    }

    @Override
    public Integer sequence(Part.Sequence block) {
      return sequence(block.parts());
    }

    private int sequence(List<Part> parts) {
      int all = DONE;
      for (int i = parts.size() - 1; i >= 0; i--) {
        all = then(parts.get(i).by(this), all);
      }
      return all;
    }

    @Override
    public Integer choice(Part.Choice block) {
      return either(block.parts().stream().mapToInt(part -> part.by(this)).toArray());
    }

    @Override
    public Integer parallel(Part.Parallel block) {
      ToIntFunction<Step> one = order;
      if (one == null) {
        return beside(block.parts().stream().map(part -> part.by(this)).toList());
      }
      ToIntFunction<Part> earliest =
          part -> part.steps().stream().mapToInt(one).min().orElse(Integer.MAX_VALUE);
      return sequence(
          block.parts().stream().sorted(java.util.Comparator.comparingInt(earliest)).toList());
    }

    @Override
    public Integer optionally(Part.Optionally block) {
      return either(block.part().by(this), DONE);
    }

    @Override
    public Integer repeated(Part.Repeated block) {
      int once = block.part().by(this);
      Part between = block.between();
      return then(once, again(between == null ? once : then(between.by(this), once)));
    }
  }
}
