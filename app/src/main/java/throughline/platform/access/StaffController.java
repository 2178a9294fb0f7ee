package throughline.platform.access;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import throughline.platform.Audit;
import throughline.platform.CommonError;
import throughline.platform.CursorPage;
import throughline.platform.IfMatch;
import throughline.platform.Listing;
import throughline.platform.Needs;
import throughline.platform.Refusal;
import throughline.platform.Role;
import throughline.platform.Tokens;
import throughline.platform.access.PasswordResets.ResetLink;
import throughline.platform.access.Staff.NewMember;

/** The administration of staff. */
@RestController
@RequestMapping("/api/users")
@Needs(Role.ADMIN)
class StaffController {

  private final Staff staff;
  private final Passwords passwords;
  private final PasswordResets resets;
  private final Sessions sessions;
  private final Audit audit;
  private final TransactionTemplate transactions;

  StaffController(
      Staff staff,
      Passwords passwords,
      PasswordResets resets,
      Sessions sessions,
      Audit audit,
      TransactionTemplate transactions) {
    this.staff = staff;
    this.passwords = passwords;
    this.resets = resets;
    this.sessions = sessions;
    this.audit = audit;
    this.transactions = transactions;
  }

  /** A new member, with a password to hand over or without one: then by a reset link. */
  record Wanted(String login, String name, Role role, @Nullable String password) {}

  record Change(@Nullable String name, @Nullable Role role, @Nullable Boolean enabled) {}

  @GetMapping
  Listing<Member> members() {
    return Listing.of(
        "users",
        Member.class,
        slice ->
            CursorPage.of(staff.after(slice.cursor(), slice.oneMore()), slice, Member::login)
                .outOf(staff.count()));
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  Member add(@RequestBody Wanted wanted) {
    String password = wanted.password() == null ? Tokens.random() : wanted.password();
    NewMember fresh =
        Refusal.checked(() -> new NewMember(wanted.login(), wanted.name(), wanted.role()));
    return inTransaction(
        () -> {
          Member member = staff.add(fresh, passwords.hash(password), true);
          audit.record(
              "user.added", member.id().toString(), Map.of("role", member.role().toString()));
          return member;
        });
  }

  @PatchMapping("/{id}")
  Member change(@PathVariable UUID id, @RequestBody Change change, IfMatch seen) {
    return inTransaction(
        () -> {
          keepAnAdmin(id, change);
          Member before = staff.member(id);
          seen.sameOrAbsent(before.version());
          Member after = changed(before, change);
          staff.change(after);
          audit.record(
              "user.changed",
              id.toString(),
              Map.of("role", after.role().toString(), "enabled", after.enabled()));
          return closedOutWhenDisabled(staff.member(id));
        });
  }

  @PostMapping("/{id}/password-reset")
  ResetLink reset(@PathVariable UUID id) {
    return inTransaction(
        () -> {
          ResetLink link = resets.create(staff.member(id).id());
          audit.record("user.reset-link-made", id.toString());
          return link;
        });
  }

  private void keepAnAdmin(UUID id, Change change) {
    boolean noLongerAdmin =
        Boolean.FALSE.equals(change.enabled())
            || (change.role() != null && change.role() != Role.ADMIN);
    var admins = staff.lockedAdmins();
    if (noLongerAdmin && admins.size() == 1 && admins.contains(id)) {
      throw new Refusal(
          CommonError.CONFLICT, "This is the last admin.", "Make somebody else an admin first.");
    }
  }

  private Member closedOutWhenDisabled(Member member) {
    if (!member.enabled()) {
      sessions.closeAll(member.id());
    }
    return member;
  }

  private static Member changed(Member before, Change change) {
    String name = change.name() == null ? before.name() : change.name();
    Role role = change.role() == null ? before.role() : change.role();
    return new Member(
        before.id(),
        before.login(),
        new NewMember(before.login(), name, role).name(),
        role,
        before.language(),
        before.theme(),
        change.enabled() == null ? before.enabled() : change.enabled(),
        before.password(),
        before.mustChangePassword(),
        before.createdAt(),
        before.version());
  }

  private <T> T inTransaction(Supplier<T> work) {
    return Objects.requireNonNull(transactions.execute(status -> work.get()));
  }
}
