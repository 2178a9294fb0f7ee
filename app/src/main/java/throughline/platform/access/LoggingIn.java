package throughline.platform.access;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import throughline.platform.Audit;
import throughline.platform.CommonError;
import throughline.platform.Refusal;

/** Proving who one is, and changing what proves it. */
@Component
class LoggingIn {

  private final Staff staff;
  private final Passwords passwords;
  private final LoginLock lock;
  private final PasswordResets resets;
  private final Sessions sessions;
  private final Audit audit;

  LoggingIn(
      Staff staff,
      Passwords passwords,
      LoginLock lock,
      PasswordResets resets,
      Sessions sessions,
      Audit audit) {
    this.staff = staff;
    this.passwords = passwords;
    this.lock = lock;
    this.resets = resets;
    this.sessions = sessions;
    this.audit = audit;
  }

  Member logIn(LoginLock.Attempt attempt, String password) {
    Optional<Member> known = staff.findByLogin(attempt.login()).filter(Member::enabled);
    // Never the login as typed: people type passwords there.
    String subject = known.map(member -> member.id().toString()).orElse("unknown");
    admit(attempt, subject);
    Member member = proven(known, password, subject);
    lock.forgive(attempt);
    audit.record("login.succeeded", subject);
    return member;
  }

  // The refusal is written down too.
  @Transactional(noRollbackFor = Refusal.class)
  public void changePassword(Member member, String current, String next) {
    if (!passwords.match(current, member.password())) {
      audit.record("password.refused", member.id().toString());
      throw Refusal.invalid("The current password is not right.", "Type it again.");
    }
    if (current.equals(next)) {
      throw Refusal.invalid("The new password is the old one.", "Choose another.");
    }
    set(member.id(), passwords.hash(next), "password.changed");
  }

  @Transactional
  public void resetPassword(String token, String password) {
    String hash = passwords.hash(password);
    set(resets.redeem(token), hash, "password.reset");
  }

  private void set(UUID member, String hash, String action) {
    staff.changePassword(member, hash);
    sessions.closeAll(member);
    audit.record(action, member.toString());
  }

  private void admit(LoginLock.Attempt attempt, String subject) {
    try {
      lock.admit(attempt);
    } catch (Refusal refusal) {
      audit.record("login.locked", subject);
      throw refusal;
    }
  }

  private Member proven(Optional<Member> known, String password, String subject) {
    if (known.isEmpty()) {
      passwords.matchNobody(password);
    } else if (passwords.match(password, known.get().password())) {
      return known.get();
    }
    audit.record("login.failed", subject);
    throw new Refusal(
        CommonError.NOT_LOGGED_IN,
        "Login and password do not belong together.",
        "Try again, or ask an admin for a reset link.");
  }
}
