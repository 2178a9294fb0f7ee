package throughline.customers.rights;

import java.util.List;
import org.springframework.stereotype.Component;
import throughline.platform.ErasuresFolder;
import throughline.platform.ForCommands;
import tools.jackson.databind.json.JsonMapper;

/**
 * The erasures of an installation, a line each, beside the database: a restored backup knows only
 * those that came before it, and the others are done again by this.
 */
@Component
@ForCommands
class ErasureRegister {
  private static final JsonMapper JSON = JsonMapper.shared();

  private final RightsKeys keys;
  private final ErasuresFolder folder;

  ErasureRegister(RightsKeys keys, ErasuresFolder folder) {
    this.keys = keys;
    this.folder = folder;
  }

  /** Whether those who were erased can be known again. */
  boolean hasItsKey() {
    return keys.areThere();
  }

  /** Makes its key, while it knows nobody. */
  void makeItsKey() {
    keys.make();
  }

  /** Keeps a decision; it is on the disk when this returns. */
  void add(ErasureDecision decision) {
    folder.add(JSON.writeValueAsString(decision));
  }

  /** All decisions. */
  List<ErasureDecision> all() {
    folder.bringCopiesUpToDate();
    return folder.lines().stream()
        .map(line -> JSON.readValue(line, ErasureDecision.class))
        .toList();
  }
}
