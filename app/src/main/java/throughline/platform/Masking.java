package throughline.platform;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * What is shown of a person: everything to the roles that work with people by name, and to all
 * others only so much that a value is told from none.
 */
public enum Masking {
  CLEAR {
    @Override
    public String name(String name) {
      return name;
    }

    @Override
    public String email(String email) {
      return email;
    }

    @Override
    public String phone(String phone) {
      return phone;
    }

    @Override
    public String text(String text) {
      return text;
    }
  },
  MASKED {
    @Override
    public String name(String name) {
      return Arrays.stream(name.strip().split("\\s+"))
          .map(word -> first(word) + HIDDEN)
          .collect(Collectors.joining(" "));
    }

    @Override
    public String email(String email) {
      return email.contains("@") ? first(email) + HIDDEN + "@" + HIDDEN : name(email);
    }

    @Override
    public String phone(String phone) {
      // Two digits do not find anybody, but let an employee check what a caller says.
      String digits = phone.replaceAll("\\D", "");
      return HIDDEN + (digits.length() < 6 ? "" : digits.substring(digits.length() - 2));
    }

    @Override
    public String text(String text) {
      return text.isEmpty() ? "" : HIDDEN;
    }
  };

  private static final String HIDDEN = "•••";

  public static Masking of(Role role) {
    return role.seesPersons() ? CLEAR : MASKED;
  }

  public abstract String name(String name);

  public abstract String email(String email);

  public abstract String phone(String phone);

  /** Free text and every other personal value, such as a customer number or an attribute. */
  public abstract String text(String text);

  private static String first(String word) {
    return word.isEmpty() ? "" : word.substring(0, word.offsetByCodePoints(0, 1));
  }
}
