package throughline.platform.access;

import java.nio.charset.StandardCharsets;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import throughline.platform.ForCommands;
import throughline.platform.Refusal;
import throughline.platform.Tokens;

/** What a password must be, and how it is kept. */
@Component
@ForCommands
class Passwords {

  private static final int SHORTEST = 10;
  // bcrypt looks at no more.
  private static final int MOST_BYTES = 72;

  private final PasswordEncoder encoder = new BCryptPasswordEncoder();
  private final String nobodys = encoder.encode(Tokens.random());

  String hash(String password) {
    if (password.codePointCount(0, password.length()) < SHORTEST
        || password.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
      throw Refusal.invalid(
          "A password has %d characters or more, and at most %d bytes."
              .formatted(SHORTEST, MOST_BYTES),
          "Choose a longer one; four unrelated words are good.");
    }
    return encoder.encode(password);
  }

  boolean match(String password, String hash) {
    return password.getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES
        && encoder.matches(password, hash);
  }

  /** Takes as long as a real comparison, so that the time does not tell which logins exist. */
  void matchNobody(String password) {
    match(password, nobodys);
  }
}
