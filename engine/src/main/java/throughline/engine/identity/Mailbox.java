package throughline.engine.identity;

import java.util.List;

/** The part of an e-mail address before the @, letter by letter: of a name, or its own. */
final class Mailbox {
  private static final int OWN = 0;
  private static final int BETWEEN = 1;
  private static final int OF_PERSON = 2;
  private static final int SHORTEST_GARBLED = 4;

  private final String text;
  private final int[] origin;
  private boolean named;

  private Mailbox(String text) {
    this.text = text;
    this.origin = new int[text.length()];
  }

  /**
   * @param names in lower case, long ones first
   * @param years in which the holder may be born
   */
  static Mailbox of(String address, List<String> names, List<String> years) {
    Mailbox mailbox = new Mailbox(address.substring(0, address.indexOf('@')));
    int next = OF_PERSON;
    for (String name : names) {
      mailbox.markName(name, next++);
    }
    mailbox.markBetween();
    mailbox.markRuns(names, years, next);
    return mailbox;
  }

  /** Whether any name stands in it. */
  boolean isNamed() {
    return named;
  }

  private void markName(String name, int number) {
    int at = text.indexOf(name);
    if (at >= 0) {
      mark(at, at + name.length(), number);
    } else if (name.length() >= SHORTEST_GARBLED) {
      markGarbled(name, number);
    }
  }

  private void markGarbled(String name, int number) {
    char[] wanted = name.toCharArray();
    for (int length = name.length() + 1; length >= name.length() - 1; length--) {
      for (int at = 0; at + length <= text.length(); at++) {
        char[] found = text.substring(at, at + length).toCharArray();
        if (Spelling.ofThread().edits(wanted, found, 1) <= 1) {
          mark(at, at + length, number);
          return;
        }
      }
    }
  }

  private void mark(int from, int to, int number) {
    for (int at = from; at < to; at++) {
      if (origin[at] != OWN) {
        return;
      }
    }
    java.util.Arrays.fill(origin, from, to, number);
    named = true;
  }

  private void markBetween() {
    for (int at = 0; at < origin.length; at++) {
      if (origin[at] == OWN && !Character.isLetterOrDigit(text.charAt(at))) {
        origin[at] = BETWEEN;
      }
    }
  }

  /** Initials and years of birth. */
  private void markRuns(List<String> names, List<String> years, int number) {
    for (int from = 0; from < origin.length; ) {
      int to = from;
      while (to < origin.length
          && origin[to] == OWN
          && Character.isDigit(text.charAt(to)) == Character.isDigit(text.charAt(from))) {
        to++;
      }
      if (to > from && isOfPerson(text.substring(from, to), names, years)) {
        java.util.Arrays.fill(origin, from, to, number);
      }
      from = Math.max(to, from + 1);
    }
  }

  private static boolean isOfPerson(String run, List<String> names, List<String> years) {
    return run.length() == 1
        ? names.stream().anyMatch(name -> name.startsWith(run))
        : years.stream().anyMatch(year -> year.equals(run) || year.substring(2).equals(run));
  }

  /** The letters and digits that no name explains. */
  String own() {
    StringBuilder own = new StringBuilder();
    for (int at = 0; at < origin.length; at++) {
      if (origin[at] == OWN) {
        own.append(text.charAt(at));
      }
    }
    return own.toString();
  }
}
