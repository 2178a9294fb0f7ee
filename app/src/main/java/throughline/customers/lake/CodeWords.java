package throughline.customers.lake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import throughline.engine.timeline.Dictionaries;
import throughline.engine.timeline.Dictionary;
import throughline.engine.timeline.Dimension;
import throughline.organisation.Department;
import throughline.organisation.Organisation;
import throughline.organisation.Touchpoint;
import throughline.sources.SourceSummary;
import throughline.sources.Sources;

/**
 * The labels of the lake's codes for those who read it outside the house: departments, touchpoints
 * and sources by name. Who worked on something stays a number.
 */
public final class CodeWords {
  private final Organisation organisation;
  private final Sources sources;

  public CodeWords(Organisation organisation, Sources sources) {
    this.organisation = organisation;
    this.sources = sources;
  }

  /** The same codes, in words. */
  Dictionaries of(Dictionaries inside) {
    Dictionaries outside = new Dictionaries();
    for (Dimension dimension : Dimension.values()) {
      Map<Integer, List<String>> words = words(dimension);
      Dictionary labels = outside.of(dimension);
      for (int code = labels.size() + 1; code <= inside.of(dimension).size(); code++) {
        labels.code(label(labels, code, words.getOrDefault(code, other(dimension, inside, code))));
      }
    }
    return outside;
  }

  private static List<String> other(Dimension dimension, Dictionaries inside, int code) {
    boolean person = dimension == Dimension.RESOURCE;
    return List.of(person ? Integer.toString(code) : inside.label(dimension, code));
  }

  /** The first of the words that is still free: every code needs a label of its own. */
  private static String label(Dictionary labels, int code, List<String> words) {
    String last = words.get(words.size() - 1);
    return Stream.concat(
            words.stream(), Stream.iterate(last + " #" + code, more -> more + " #" + code))
        .filter(word -> labels.find(word) == Dimension.UNKNOWN)
        .findFirst()
        .orElseThrow();
  }

  /** What ids may be called, the best word first. */
  private Map<Integer, List<String>> words(Dimension dimension) {
    Map<Integer, List<String>> words = new HashMap<>();
    if (dimension == Dimension.DEPARTMENT) {
      for (Department department : organisation.departments()) {
        words.put(department.id(), List.of(department.name()));
      }
    }
    if (dimension == Dimension.TOUCHPOINT) {
      for (Touchpoint touchpoint : organisation.touchpoints()) {
        String name = touchpoint.name();
        words.put(touchpoint.id(), List.of(name, "%s (%s)".formatted(name, touchpoint.channel())));
      }
    }
    if (dimension == Dimension.SOURCE) {
      for (SourceSummary source : sources.sources()) {
        words.put(source.id().value(), List.of(source.name()));
      }
    }
    return words;
  }
}
