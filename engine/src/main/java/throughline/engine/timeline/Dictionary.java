package throughline.engine.timeline;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The labels of one dimension by their codes. Codes are dense and start at 1; 0 is "not known" and
 * has no label. A dictionary only grows: a code never changes its label. Not safe for writing from
 * several threads.
 */
public final class Dictionary implements Serializable {
  private static final long serialVersionUID = 1;

  private final ArrayList<String> labels = new ArrayList<>();
  private final HashMap<String, Integer> codes = new HashMap<>();

  /** The label's code, a new one where the label is new; {@link Dimension#UNKNOWN} for null. */
  public int code(@Nullable String label) {
    if (label == null) {
      return Dimension.UNKNOWN;
    }
    Integer known = codes.get(label);
    if (known != null) {
      return known;
    }
    labels.add(label);
    codes.put(label, labels.size());
    return labels.size();
  }

  /** The label's code, or {@link Dimension#UNKNOWN} where no interaction has that label. */
  public int find(String label) {
    return codes.getOrDefault(label, Dimension.UNKNOWN);
  }

  /**
   * The label of a code.
   *
   * @throws IllegalArgumentException where the code has no label
   */
  public String label(int code) {
    if (code < 1 || code > labels.size()) {
      throw new IllegalArgumentException(
          "The code (%s) has no label among %s.".formatted(code, labels.size()));
    }
    return labels.get(code - 1);
  }

  /** The number of labels, which is also the greatest code. */
  public int size() {
    return labels.size();
  }

  /** All labels; the label at index i has the code i + 1. */
  public List<String> labels() {
    return List.copyOf(labels);
  }

  /** A dictionary of these labels, coded from 1 in their order. */
  public static Dictionary of(List<String> labels) {
    Dictionary dictionary = new Dictionary();
    labels.forEach(dictionary::code);
    return dictionary;
  }

  Map<String, Integer> codes() {
    return codes;
  }
}
