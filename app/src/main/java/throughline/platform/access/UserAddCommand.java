package throughline.platform.access;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import throughline.platform.Audit;
import throughline.platform.Command;
import throughline.platform.ForCommands;
import throughline.platform.Refusal;
import throughline.platform.Role;
import throughline.platform.Tokens;
import throughline.platform.Words;
import throughline.platform.access.Staff.NewMember;

/** A new member of staff from the command line, with a password that is shown once. */
@Component
@ForCommands
class UserAddCommand implements Command {

  private static final int PASSWORD_LENGTH = 16;

  private final Staff staff;
  private final Passwords passwords;
  private final Audit audit;
  private final TransactionTemplate transactions;

  UserAddCommand(Staff staff, Passwords passwords, Audit audit, TransactionTemplate transactions) {
    this.staff = staff;
    this.passwords = passwords;
    this.audit = audit;
    this.transactions = transactions;
  }

  @Override
  public String name() {
    return "user add";
  }

  @Override
  public String usage() {
    return "user add LOGIN --role ROLE [--name NAME]: adds a member of staff; ROLE is viewer,"
        + " agent, analyst, manager or admin.";
  }

  @Override
  public void run(List<String> words) {
    Words given = new Words(words);
    String login = given.only("login");
    NewMember wanted = member(given, login);
    String password = Tokens.random().substring(0, PASSWORD_LENGTH);
    transactions.executeWithoutResult(
        status -> {
          Member member = staff.add(wanted, passwords.hash(password), true);
          audit.record(
              "user.added", member.id().toString(), Map.of("role", wanted.role().toString()));
        });
    System.out.printf(
        "Added %s with the password %s, to be changed at the first login.%n", login, password);
  }

  private static NewMember member(Words given, String login) {
    try {
      Role role = Role.of(given.find("--role").orElse(""));
      return new NewMember(login, given.find("--name").orElse(login), role);
    } catch (IllegalArgumentException e) {
      throw Refusal.invalid(String.valueOf(e.getMessage()), "See throughline user add --help.");
    }
  }
}
