package throughline.customers.consent;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import throughline.customers.Permission.Reason;

/**
 * The reference model: it takes a person's choices one after the other, as they were said, and
 * remembers what follows from each, where the application looks at all of them when it is asked.
 */
final class ChoosingPerson {
  private final List<Purpose> purposes;
  private final Set<Long> restricted = new HashSet<>();
  private final Map<String, ChoiceKind> consents = new HashMap<>();
  private final Map<String, Integer> wordings = new HashMap<>();
  private final Map<String, Set<String>> stoppedBy = new HashMap<>();

  ChoosingPerson(List<Purpose> purposes) {
    this.purposes = purposes;
    purposes.forEach(purpose -> stoppedBy.put(purpose.key(), new HashSet<>()));
  }

  ChoosingPerson saying(List<Choice> inOrder) {
    inOrder.forEach(this::say);
    return this;
  }

  private void say(Choice choice) {
    switch (choice.kind()) {
      case RESTRICTED -> restricted.add(choice.record());
      case RESTRICTION_LIFTED -> restricted.remove(choice.record());
      case OBJECTED -> object(choice.purpose());
      case OBJECTION_LIFTED -> {
        stoppedBy.values().forEach(by -> by.remove(choice.purpose()));
        stoppedBy.get(choice.purpose()).clear();
      }
      case GIVEN -> {
        consents.put(choice.purpose(), ChoiceKind.GIVEN);
        wordings.put(choice.purpose(), choice.wording());
        stoppedBy.get(choice.purpose()).clear();
      }
      case WITHDRAWN -> consents.put(choice.purpose(), ChoiceKind.WITHDRAWN);
    }
  }

  private void object(String key) {
    stoppedBy.get(key).add(key);
    if (purpose(key).terms().use() == Use.MARKETING) {
      for (Purpose other : purposes) {
        if (other.terms().use() == Use.MARKETING || other.terms().use() == Use.PROFILING) {
          stoppedBy.get(other.key()).add(key);
        }
      }
    }
  }

  private Purpose purpose(String key) {
    return purposes.stream().filter(one -> one.key().equals(key)).findFirst().orElseThrow();
  }

  Reason answer(String key) {
    Purpose.Terms terms = purpose(key).terms();
    boolean binding = terms.ground() == Ground.CONTRACT || terms.ground() == Ground.LEGAL_DUTY;
    if (!restricted.isEmpty()) {
      return Reason.RESTRICTED;
    }
    if (!terms.active()) {
      return Reason.PURPOSE_OFF;
    }
    if (!binding && !stoppedBy.get(key).isEmpty()) {
      return Reason.OBJECTED;
    }
    if (!binding && consents.get(key) == ChoiceKind.WITHDRAWN) {
      return Reason.WITHDRAWN;
    }
    if (terms.ground() != Ground.CONSENT) {
      return Reason.GROUND;
    }
    if (!consents.containsKey(key)) {
      return Reason.NOT_ASKED;
    }
    return wordings.get(key) < purpose(key).least() ? Reason.OTHER_WORDING : Reason.CONSENT;
  }
}
