package throughline.customers.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import throughline.engine.identity.FieldKind;

/**
 * A whole name in its parts: "Ada Lovelace", "Lovelace, Ada" and "LOVELACE Ada" are one. Where
 * nothing tells them apart, the last word is the surname.
 */
record WrittenName(String given, String surname) {

  static WrittenName of(String whole) {
    int comma = whole.indexOf(',');
    if (comma >= 0) {
      return new WrittenName(whole.substring(comma + 1).strip(), whole.substring(0, comma).strip());
    }
    String[] words = whole.strip().split("\\s+", -1);
    List<String> loud = new ArrayList<>();
    List<String> quiet = new ArrayList<>();
    for (String word : words) {
      (isLoud(word) ? loud : quiet).add(word);
    }
    if (!loud.isEmpty() && !quiet.isEmpty()) {
      return new WrittenName(String.join(" ", quiet), String.join(" ", loud));
    }
    List<String> all = List.of(words);
    return new WrittenName(
        String.join(" ", all.subList(0, all.size() - 1)), all.get(all.size() - 1));
  }

  private static boolean isLoud(String word) {
    return word.length() > 2
        && word.equals(word.toUpperCase(Locale.ROOT))
        && !word.equals(word.toLowerCase(Locale.ROOT));
  }

  Map<FieldKind, String> parts() {
    Map<FieldKind, String> parts = new TreeMap<>();
    if (!given.isEmpty()) {
      parts.put(FieldKind.GIVEN_NAME, given);
    }
    if (!surname.isEmpty()) {
      parts.put(FieldKind.SURNAME, surname);
    }
    return parts;
  }
}
