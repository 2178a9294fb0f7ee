package throughline.platform.access;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.stereotype.Component;
import throughline.platform.Refusal;
import throughline.platform.Role;
import throughline.platform.Tokens;
import throughline.platform.access.Staff.NewMember;

/** The admin of a new installation. */
@Component
@EnableConfigurationProperties(FirstAdmin.Given.class)
class FirstAdmin implements ApplicationRunner {

  private static final int PASSWORD_LENGTH = 16;

  private final Staff staff;
  private final Passwords passwords;
  private final Given given;

  FirstAdmin(Staff staff, Passwords passwords, Given given) {
    this.staff = staff;
    this.passwords = passwords;
    this.given = given;
  }

  /**
   * A password chosen beforehand, for installations that nobody watches starting.
   *
   * @param password empty for one that is made up and printed
   */
  @ConfigurationProperties("throughline.admin")
  record Given(@DefaultValue("") String password) {}

  @Override
  public void run(ApplicationArguments arguments) {
    if (staff.count() > 0) {
      return;
    }
    String password =
        given.password().isEmpty()
            ? Tokens.random().substring(0, PASSWORD_LENGTH)
            : given.password();
    if (add(passwords.hash(password)) && given.password().isEmpty()) {
      // To the console and not to the log, which is kept and copied.
      System.out.printf(
          "%n  The first login is admin with the password %s%n  It is shown this once; change it"
              + " after the first login.%n%n",
          password);
    }
  }

  /** False when another process was faster. */
  private boolean add(String hash) {
    try {
      staff.add(new NewMember("admin", "Admin", Role.ADMIN), hash, given.password().isEmpty());
      return true;
    } catch (Refusal taken) {
      return false;
    }
  }
}
