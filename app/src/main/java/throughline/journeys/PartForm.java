package throughline.journeys;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import throughline.engine.journey.designed.Part;
import throughline.engine.journey.designed.Step;
import throughline.platform.Refusal;

/**
 * A part of a designed map as it is sent and kept: a kind, and what belongs to that kind.
 *
 * @param kind step, sequence, choice, parallel, optional or repeated
 * @param parts of a block; an optional or repeated one has exactly one
 * @param between of a repeated part: what is done before it is gone through again
 */
record PartForm(
    String kind,
    @Nullable StepForm step,
    @Nullable List<PartForm> parts,
    @Nullable PartForm between) {
  private static final int DEEPEST = 60;

  static PartForm block(String kind, List<PartForm> parts) {
    return new PartForm(kind, null, parts, null);
  }

  static PartForm step(StepForm step) {
    return new PartForm("step", step, null, null);
  }

  /** All steps, from the beginning to the end. */
  Stream<StepForm> steps() {
    Stream<StepForm> inner = allParts().stream().flatMap(PartForm::steps);
    Stream<StepForm> again = between == null ? Stream.of() : between.steps();
    return Stream.of(Stream.ofNullable(step), inner, again).flatMap(one -> one);
  }

  List<PartForm> allParts() {
    return parts == null ? List.of() : parts;
  }

  /** The same with other steps in the same places. */
  PartForm with(Function<StepForm, StepForm> changed) {
    return new PartForm(
        kind,
        step == null ? null : changed.apply(step),
        parts == null ? null : parts.stream().map(part -> part.with(changed)).toList(),
        between == null ? null : between.with(changed));
  }

  /** The part; what cannot be one is refused with its place. */
  Part read(Function<StepForm, Step> steps) {
    return read(steps, 1);
  }

  private Part read(Function<StepForm, Step> steps, int depth) {
    if (depth > DEEPEST) {
      throw Refusal.invalid(
          "The blocks of the map are nested deeper than %d.".formatted(DEEPEST),
          "Make the map flatter.");
    }
    return switch (kind) {
      case "step" -> steps.apply(given(step));
      case "sequence" -> new Part.Sequence(inner(steps, depth));
      case "choice" -> new Part.Choice(inner(steps, depth));
      case "parallel" -> new Part.Parallel(inner(steps, depth));
      case "optional" -> new Part.Optionally(only(steps, depth));
      case "repeated" ->
          new Part.Repeated(
              only(steps, depth), between == null ? null : between.read(steps, depth + 1));
      default ->
          throw Refusal.invalid(
                  "The kind of part (%s) is not known.".formatted(kind),
                  "Write step, sequence, choice, parallel, optional or repeated.")
              .about(kind);
    };
  }

  private static StepForm given(@Nullable StepForm step) {
    if (step == null) {
      throw Refusal.invalid("A part of the kind step has no step.", "Send its step.");
    }
    return step;
  }

  private List<Part> inner(Function<StepForm, Step> steps, int depth) {
    return allParts().stream().map(part -> part.read(steps, depth + 1)).toList();
  }

  private Part only(Function<StepForm, Step> steps, int depth) {
    if (allParts().size() != 1) {
      throw Refusal.invalid(
          "A part of the kind %s has %d parts.".formatted(kind, allParts().size()),
          "Give it exactly one.");
    }
    return allParts().get(0).read(steps, depth + 1);
  }

  static PartForm of(Part part) {
    return part.by(new Written());
  }

  private record Written() implements Part.Cases<PartForm> {
    @Override
    public PartForm step(Step step) {
      return PartForm.step(StepForm.of(step));
    }

    @Override
    public PartForm sequence(Part.Sequence block) {
      return block("sequence", forms(block.parts()));
    }

    @Override
    public PartForm choice(Part.Choice block) {
      return block("choice", forms(block.parts()));
    }

    @Override
    public PartForm parallel(Part.Parallel block) {
      return block("parallel", forms(block.parts()));
    }

    @Override
    public PartForm optionally(Part.Optionally block) {
      return block("optional", forms(List.of(block.part())));
    }

    @Override
    public PartForm repeated(Part.Repeated block) {
      Part between = block.between();
      return new PartForm(
          "repeated",
          null,
          forms(List.of(block.part())),
          between == null ? null : between.by(this));
    }

    private List<PartForm> forms(List<Part> parts) {
      return parts.stream().map(part -> part.by(this)).toList();
    }
  }
}
