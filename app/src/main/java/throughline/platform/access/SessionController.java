package throughline.platform.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import throughline.platform.Actor;
import throughline.platform.CommonError;
import throughline.platform.Needs;
import throughline.platform.Open;
import throughline.platform.Refusal;
import throughline.platform.Role;

/** The own login: in, out, password and preferences. */
@RestController
class SessionController {

  private final LoggingIn loggingIn;
  private final Sessions sessions;
  private final Staff staff;

  SessionController(LoggingIn loggingIn, Sessions sessions, Staff staff) {
    this.loggingIn = loggingIn;
    this.sessions = sessions;
    this.staff = staff;
  }

  record Session(User user, boolean mustChangePassword) {
    /**
     * @param language null while nobody chose one
     */
    record User(
        String id, String login, String name, Role role, @Nullable String language, String theme) {}

    static Session of(Member member) {
      return new Session(
          new User(
              member.id().toString(),
              member.login(),
              member.name(),
              member.role(),
              member.language(),
              member.theme()),
          member.mustChangePassword());
    }
  }

  record Login(String login, String password) {}

  record PasswordChange(String current, String next) {}

  record PasswordReset(String token, String password) {}

  record Preferences(@Nullable String language, @Nullable String theme, @Nullable String name) {
    Preferences {
      if (language != null && !Set.of("en", "de").contains(language)) {
        throw new IllegalArgumentException(
            "The language (%s) must be en or de.".formatted(language));
      }
      if (theme != null && !Set.of("auto", "light", "dark").contains(theme)) {
        throw new IllegalArgumentException(
            "The theme (%s) must be auto, light or dark.".formatted(theme));
      }
      if (name != null && (name.isBlank() || name.length() > 200)) {
        throw new IllegalArgumentException("The name must have 1 to 200 characters.");
      }
    }
  }

  @GetMapping("/api/session")
  @Needs(Role.VIEWER)
  Session session(Actor actor) {
    return Session.of(member(actor));
  }

  @PostMapping("/api/session")
  @Open(because = "Who logs in is not known yet.")
  Session logIn(
      @RequestBody Login login, HttpServletRequest request, HttpServletResponse response) {
    Member member =
        loggingIn.logIn(
            new LoginLock.Attempt(login.login(), request.getRemoteAddr()), login.password());
    sessions.open(member, request, response);
    return Session.of(member);
  }

  @DeleteMapping("/api/session")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Open(because = "Logging out twice is no error.")
  void logOut(HttpServletRequest request, HttpServletResponse response) {
    sessions.close(request, response);
  }

  @PostMapping("/api/session/password")
  @Needs(Role.VIEWER)
  Session changePassword(
      Actor actor,
      @RequestBody PasswordChange change,
      HttpServletRequest request,
      HttpServletResponse response) {
    Member member = member(actor);
    loggingIn.changePassword(member, change.current(), change.next());
    sessions.open(member, request, response);
    return Session.of(member(actor));
  }

  @PatchMapping("/api/session")
  @Needs(Role.VIEWER)
  Session prefer(Actor actor, @RequestBody Preferences preferences) {
    Member member = member(actor);
    staff.change(
        new Member(
            member.id(),
            member.login(),
            or(preferences.name(), member.name()),
            member.role(),
            preferences.language() == null ? member.language() : preferences.language(),
            or(preferences.theme(), member.theme()),
            member.enabled(),
            member.password(),
            member.mustChangePassword(),
            member.createdAt(),
            member.version()));
    return Session.of(member(actor));
  }

  @PostMapping("/api/password-resets")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Open(because = "Who forgot the password cannot log in; the link's token proves the right.")
  void resetPassword(@RequestBody PasswordReset reset) {
    loggingIn.resetPassword(reset.token(), reset.password());
  }

  private Member member(Actor actor) {
    if (actor.id().startsWith("key:")) {
      throw new Refusal(
          CommonError.FORBIDDEN,
          "A key has no session.",
          "Log in with login and password for this address.");
    }
    return staff.member(UUID.fromString(actor.id()));
  }

  private static String or(@Nullable String wanted, String otherwise) {
    return wanted == null ? otherwise : wanted;
  }
}
