package throughline.engine.journey.designed;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A flow in short: (in order), [one of], {all of}, ? optional, + repeated. */
public final class InShort implements Part.Cases<String> {
  @Override
  public String step(Step step) {
    return step.touchpoint() + (step.repeats() ? "+" : "") + (step.optional() ? "?" : "");
  }

  private String joined(List<Part> parts, String open, String close) {
    Stream<String> words = parts.stream().map(part -> part.by(this));
    return (open.equals("(") ? words : words.sorted())
        .collect(Collectors.joining(", ", open, close));
  }

  @Override
  public String sequence(Part.Sequence block) {
    return joined(block.parts(), "(", ")");
  }

  @Override
  public String choice(Part.Choice block) {
    return joined(block.parts(), "[", "]");
  }

  @Override
  public String parallel(Part.Parallel block) {
    return joined(block.parts(), "{", "}");
  }

  @Override
  public String optionally(Part.Optionally block) {
    return block.part().by(this) + "?";
  }

  @Override
  public String repeated(Part.Repeated block) {
    Part between = block.between();
    return block.part().by(this) + "+" + (between == null ? "" : "(" + between.by(this) + ")");
  }
}
