package throughline.customers.accounts;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.customers.decisions.Word;
import throughline.platform.Actor;
import throughline.platform.Refusal;

/** What people give, checked before it enters the log. */
final class Given {
  private static final int REASON = 1_000;

  private Given() {}

  static Word word(Actor actor, String reason) {
    if (reason.isBlank() || reason.length() > REASON) {
      throw new Refusal(
          AccountsError.REASON_MISSING,
          "A decision needs a reason of 1 to 1,000 characters.",
          "Say in a sentence how you know.");
    }
    return new Word(actor, reason.strip());
  }

  static String text(String what, String text, int longest) {
    String stripped = text.replace('\0', ' ').strip();
    if (stripped.isEmpty() || stripped.length() > longest) {
      throw Refusal.invalid(
          "The %s needs 1 to %,d characters.".formatted(what, longest), "Write it shorter.");
    }
    return stripped;
  }

  static @Nullable String optional(String what, @Nullable String text, int longest) {
    return text == null || text.isBlank() ? null : text(what, text, longest);
  }

  static String oneOf(String what, String word, List<String> words) {
    if (!words.contains(word)) {
      throw Refusal.invalid(
              "The %s (%s) is none of %s.".formatted(what, word, String.join(", ", words)),
              "Choose one of them.")
          .about(word);
    }
    return word;
  }

  static void inOrder(@Nullable Instant from, @Nullable Instant to) {
    if (from != null && to != null && !from.isBefore(to)) {
      throw Refusal.invalid("The end must come after the beginning.", "Correct one of the two.")
          .about(to);
    }
  }

  static long id(String written) {
    try {
      return Long.parseLong(written);
    } catch (NumberFormatException e) {
      throw Refusal.invalid("This is not an id.", "Take the id from the list.").about(written);
    }
  }
}
