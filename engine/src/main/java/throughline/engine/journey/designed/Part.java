package throughline.engine.journey.designed;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A part of a designed map: a step, or a block of parts. Blocks nest, so that every map has one
 * beginning and one end, and whatever was begun side by side ends before what comes after it.
 */
public sealed interface Part extends Serializable
    permits Step, Part.Sequence, Part.Choice, Part.Parallel, Part.Optionally, Part.Repeated {

  /** What is to be made of each kind of part. */
  interface Cases<R> {
    R step(Step step);

    R sequence(Sequence block);

    R choice(Choice block);

    R parallel(Parallel block);

    R optionally(Optionally block);

    R repeated(Repeated block);
  }

  <R> R by(Cases<R> cases);

  /**
   * The same in its plainest form: no block of one part, no block within one of its own kind, and
   * what is said of a step alone stands at the step. Two maps that say the same in the same order
   * mostly are equal so.
   */
  Part plain();

  /** Whether this part as a whole is marked as one that a journey may do without. */
  default boolean isOptional() {
    return false;
  }

  /** The same without that mark. */
  default Part needed() {
    return this;
  }

  /** Shows every step, from the beginning to the end. */
  void eachStep(Consumer<? super Step> taker);

  /** How deep blocks are nested; a step has 1. */
  int depth();

  default List<Step> steps() {
    List<Step> steps = new ArrayList<>();
    eachStep(steps::add);
    return List.copyOf(steps);
  }

  /** One part after another. */
  record Sequence(List<Part> parts) implements Part {
    public Sequence {
      parts = Blocks.checked("sequence", parts);
    }

    @Override
    public <R> R by(Cases<R> cases) {
      return cases.sequence(this);
    }

    @Override
    public Part plain() {
      List<Part> plain =
          Blocks.plain(parts, part -> part instanceof Sequence inner ? inner.parts : null);
      return plain.size() == 1 ? plain.get(0) : new Sequence(plain);
    }

    @Override
    public void eachStep(Consumer<? super Step> taker) {
      parts.forEach(part -> part.eachStep(taker));
    }

    @Override
    public int depth() {
      return Blocks.depth(parts);
    }
  }

  /** One of several parts. */
  record Choice(List<Part> parts) implements Part {
    public Choice {
      parts = Blocks.checked("choice", parts);
    }

    @Override
    public <R> R by(Cases<R> cases) {
      return cases.choice(this);
    }

    @Override
    public Part plain() {
      List<Part> plain = Blocks.plain(parts, Choice::alternatives);
      boolean optional = plain.stream().anyMatch(Part::isOptional);
      List<Part> needed = optional ? plain.stream().map(Part::needed).toList() : plain;
      Part choice = needed.size() == 1 ? needed.get(0) : new Choice(needed);
      return optional ? new Optionally(choice).plain() : choice;
    }

    private static @Nullable List<Part> alternatives(Part part) {
      if (part instanceof Optionally optional && optional.part instanceof Choice inner) {
        // The first alternative carries the mark for all of them.
        List<Part> marked = new ArrayList<>(inner.parts);
        marked.set(0, new Optionally(marked.get(0)).plain());
        return marked;
      }
      return part instanceof Choice inner ? inner.parts : null;
    }

    @Override
    public void eachStep(Consumer<? super Step> taker) {
      parts.forEach(part -> part.eachStep(taker));
    }

    @Override
    public int depth() {
      return Blocks.depth(parts);
    }
  }

  /** All of several parts, their steps in any order between one another. */
  record Parallel(List<Part> parts) implements Part {
    public Parallel {
      parts = Blocks.checked("parallel block", parts);
    }

    @Override
    public <R> R by(Cases<R> cases) {
      return cases.parallel(this);
    }

    @Override
    public Part plain() {
      List<Part> plain =
          Blocks.plain(parts, part -> part instanceof Parallel inner ? inner.parts : null);
      return plain.size() == 1 ? plain.get(0) : new Parallel(plain);
    }

    @Override
    public void eachStep(Consumer<? super Step> taker) {
      parts.forEach(part -> part.eachStep(taker));
    }

    @Override
    public int depth() {
      return Blocks.depth(parts);
    }
  }

  /** A part that a journey may do without. */
  record Optionally(Part part) implements Part {
    @Override
    public <R> R by(Cases<R> cases) {
      return cases.optionally(this);
    }

    @Override
    public Part plain() {
      Part plain = part.plain();
      if (plain.isOptional()) {
        return plain;
      }
      return plain instanceof Step step ? step.optional(true) : new Optionally(plain);
    }

    @Override
    public boolean isOptional() {
      return true;
    }

    @Override
    public Part needed() {
      return part;
    }

    @Override
    public void eachStep(Consumer<? super Step> taker) {
      part.eachStep(taker);
    }

    @Override
    public int depth() {
      return 1 + part.depth();
    }
  }

  /**
   * A part that may be gone through several times.
   *
   * @param between what is done before it is gone through again; null where nothing is
   */
  record Repeated(Part part, @Nullable Part between) implements Part {
    @Override
    public <R> R by(Cases<R> cases) {
      return cases.repeated(this);
    }

    @Override
    public Part plain() {
      Part plain = part.plain();
      Part again = between == null ? null : between.plain();
      if (again == null && plain.isOptional()) {
        return new Optionally(new Repeated(plain.needed(), null)).plain();
      }
      if (again == null && plain instanceof Step step) {
        return step.repeating(true);
      }
      return plain instanceof Repeated inner
          ? new Repeated(inner.part, either(inner.between, again))
          : new Repeated(plain, again);
    }

    private static @Nullable Part either(@Nullable Part one, @Nullable Part other) {
      if (one == null) {
        return other == null ? null : new Optionally(other).plain();
      }
      return other == null ? new Optionally(one).plain() : new Choice(List.of(one, other)).plain();
    }

    @Override
    public void eachStep(Consumer<? super Step> taker) {
      part.eachStep(taker);
      if (between != null) {
        between.eachStep(taker);
      }
    }

    @Override
    public int depth() {
      return 1 + Math.max(part.depth(), between == null ? 0 : between.depth());
    }
  }
}
