package throughline.engine.condition;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How an attribute is compared with values, whatever their case. */
public enum Comparison {
  IS(1) {
    @Override
    boolean holds(String value, String wanted) {
      return value.equals(wanted);
    }
  },
  CONTAINS(1) {
    @Override
    boolean holds(String value, String wanted) {
      return value.contains(wanted);
    }
  },
  /** Less than a number, or earlier than a date written as 2026-03-01. */
  LESS(1) {
    @Override
    boolean holds(String value, String wanted) {
      Integer order = order(value, wanted);
      return order != null && order < 0;
    }
  },
  /** More than a number, or later than a date written as 2026-03-01. */
  MORE(1) {
    @Override
    boolean holds(String value, String wanted) {
      Integer order = order(value, wanted);
      return order != null && order > 0;
    }
  },
  /** Any value at all. */
  KNOWN(0) {
    @Override
    boolean holds(String value, String wanted) {
      return true;
    }
  };

  private static final String DATE = "\\d{4}-\\d{2}-\\d{2}.*";

  private final int leastValues;

  Comparison(int leastValues) {
    this.leastValues = leastValues;
  }

  abstract boolean holds(String value, String wanted);

  /** Whether a value of the profile compares so with one of the wanted ones; unknown never does. */
  public boolean test(@Nullable String value, List<String> wanted) {
    if (value == null || value.isBlank()) {
      return false;
    }
    String folded = folded(value);
    return leastValues == 0 || wanted.stream().anyMatch(one -> holds(folded, folded(one)));
  }

  void check(List<String> values) {
    if (values.size() < leastValues || values.stream().anyMatch(String::isBlank)) {
      throw new IllegalArgumentException(
          "The comparison (%s) needs a value, and none may be empty.".formatted(this));
    }
  }

  private static String folded(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }

  private static @Nullable Integer order(String value, String wanted) {
    if (value.matches(DATE) && wanted.matches(DATE)) {
      return value.substring(0, 10).compareTo(wanted.substring(0, 10));
    }
    Double one = number(value);
    Double other = number(wanted);
    return one == null || other == null ? null : Double.compare(one, other);
  }

  private static @Nullable Double number(String text) {
    try {
      double number = Double.parseDouble(text);
      return Double.isFinite(number) ? number : null;
    } catch (NumberFormatException e) {
      return null;
    }
  }
}
