package throughline.platform;

import java.util.List;
import org.springframework.stereotype.Component;

/** The proof on the command line that the audit is whole. */
@Component
@ForCommands
class AuditVerifyCommand implements Command {

  private final AuditChain chain;

  AuditVerifyCommand(AuditChain chain) {
    this.chain = chain;
  }

  @Override
  public String name() {
    return "audit verify";
  }

  @Override
  public String usage() {
    return "audit verify [--head HEAD]: walks the audit and names the first bent entry; HEAD is one"
        + " kept from an earlier run.";
  }

  @Override
  public void run(List<String> words) {
    AuditHead kept = new Words(words).find("--head").map(AuditHead::parse).orElse(null);
    AuditChain.Verification found = chain.verification(kept);
    if (!found.intact()) {
      throw new Refusal(
          CommonError.CONFLICT,
          "The audit is broken at entry %d. %s".formatted(found.brokenAt(), found.reason()),
          "Compare it with a backup, and find out who has access to the database.");
    }
    System.out.printf(
        "The audit is intact: %d entries. Keep its head elsewhere:%n%s%n",
        found.entries(), found.head());
  }
}
