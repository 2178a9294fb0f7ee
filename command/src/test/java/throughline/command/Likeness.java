package throughline.command;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * How a document is unlike a reference: every key of the reference must be there with the same
 * value; whole numbers exactly, other numbers within half a unit of the third decimal, or of the
 * sixth where they are shares.
 */
final class Likeness {
  private final List<String> differences = new ArrayList<>();

  static List<String> differences(String path, JsonNode expected, JsonNode actual) {
    Likeness likeness = new Likeness();
    likeness.compare(path, expected, actual);
    return likeness.differences;
  }

  private void compare(String path, JsonNode expected, JsonNode actual) {
    if (expected.isObject()) {
      expected
          .properties()
          .forEach(
              entry ->
                  compare(
                      path + "." + entry.getKey(), entry.getValue(), actual.path(entry.getKey())));
    } else if (expected.isArray()) {
      array(path, expected, actual);
    } else if (expected.isNumber() && actual.isNumber()) {
      number(path, expected, actual.asDouble());
    } else if (!expected.equals(actual)) {
      differences.add("%s: expected %s, was %s".formatted(path, expected, actual));
    }
  }

  private void array(String path, JsonNode expected, JsonNode actual) {
    if (actual.size() != expected.size()) {
      differences.add(
          "%s: expected %d items, were %d".formatted(path, expected.size(), actual.size()));
      return;
    }
    for (int i = 0; i < expected.size(); i++) {
      compare(path + "[" + i + "]", expected.get(i), actual.get(i));
    }
  }

  private void number(String path, JsonNode expected, double actual) {
    int decimals = new BigDecimal(expected.asString()).scale();
    double tolerance = expected.isIntegralNumber() ? 0 : decimals > 3 ? 0.5000001e-6 : 0.001;
    if (Math.abs(expected.asDouble() - actual) > tolerance) {
      differences.add("%s: expected %s, was %s".formatted(path, expected, actual));
    }
  }
}
