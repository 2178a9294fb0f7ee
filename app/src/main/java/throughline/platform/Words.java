package throughline.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The words after a command's name: what it works on, and its options with their values. */
public record Words(List<String> all) {

  public Words {
    all = List.copyOf(all);
  }

  /** The one thing the command works on. */
  public String only(String what) {
    List<String> rest = plain();
    if (rest.size() != 1) {
      throw Refusal.invalid(
          "This command takes one %s.".formatted(what), "See --help of the command.");
    }
    return rest.get(0);
  }

  /** The value behind an option such as {@code --role}. */
  public Optional<String> find(String option) {
    int at = all.indexOf(option);
    return at >= 0 && at + 1 < all.size() ? Optional.of(all.get(at + 1)) : Optional.empty();
  }

  private List<String> plain() {
    List<String> plain = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).startsWith("--")) {
        i++;
      } else {
        plain.add(all.get(i));
      }
    }
    return plain;
  }
}
