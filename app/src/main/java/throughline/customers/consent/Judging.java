package throughline.customers.consent;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import throughline.customers.Permission;
import throughline.customers.Permission.Reason;

/**
 * The rules by which a person's choices allow a purpose or forbid it: a restriction forbids all, an
 * objection what yields to it, and what rests on consent needs one.
 */
final class Judging {
  private final Map<String, Purpose> purposes = new HashMap<>();

  Judging(Collection<Purpose> all) {
    all.forEach(purpose -> purposes.put(purpose.key(), purpose));
  }

  /**
   * Whether a purpose may be pursued.
   *
   * @param said what was said of any of the customer's records
   */
  Permission permission(String key, Collection<Choice> said) {
    Purpose purpose = purposes.get(key);
    if (purpose == null) {
      return new Permission(Reason.UNKNOWN_PURPOSE, null);
    }
    List<Choice> inOrder = said.stream().sorted(Choice.ORDER).toList();
    List<Choice> restrictions = restrictions(inOrder);
    if (!restrictions.isEmpty()) {
      return new Permission(Reason.RESTRICTED, restrictions.get(0).at());
    }
    if (!purpose.terms().active()) {
      return new Permission(Reason.PURPOSE_OFF, null);
    }
    Choice objection = objection(purpose, inOrder);
    return objection == null
        ? byGround(purpose, inOrder)
        : new Permission(Reason.OBJECTED, objection.at());
  }

  /**
   * The restrictions that stand, the first one first. Each stands until it is lifted for the record
   * of which it was said: what another record's claim was settled by says nothing about this one.
   */
  static List<Choice> restrictions(List<Choice> inOrder) {
    Map<Long, Choice> standing = new HashMap<>();
    for (Choice choice : inOrder) {
      if (choice.kind() == ChoiceKind.RESTRICTED) {
        standing.putIfAbsent(choice.record(), choice);
      } else if (choice.kind() == ChoiceKind.RESTRICTION_LIFTED) {
        standing.remove(choice.record());
      }
    }
    return standing.values().stream().sorted(Choice.ORDER).toList();
  }

  /**
   * The objection that stops a purpose, or null. What was said later about this very purpose counts
   * more than an objection to marketing as a whole.
   */
  private @Nullable Choice objection(Purpose purpose, List<Choice> inOrder) {
    if (!purpose.terms().ground().yieldsToObjection()) {
      return null;
    }
    Instant agreed =
        last(inOrder, choice -> choice.isOf(purpose.key()) && choice.kind().endsObjection())
            .map(Choice::at)
            .orElse(Instant.MIN);
    return purposes.values().stream()
        .filter(
            other ->
                other.key().equals(purpose.key())
                    || other.terms().use().stops(purpose.terms().use()))
        .map(other -> standing(other, inOrder))
        .filter(Objects::nonNull)
        .filter(objection -> objection.at().isAfter(agreed))
        .min(Choice.ORDER)
        .orElse(null);
  }

  private static @Nullable Choice standing(Purpose purpose, List<Choice> inOrder) {
    return last(inOrder, choice -> choice.isOf(purpose.key()) && choice.kind().isOfObjection())
        .filter(choice -> choice.kind() == ChoiceKind.OBJECTED)
        .orElse(null);
  }

  private static Permission byGround(Purpose purpose, List<Choice> inOrder) {
    Ground ground = purpose.terms().ground();
    Choice last =
        last(inOrder, choice -> choice.isOf(purpose.key()) && choice.kind().isOfConsent())
            .orElse(null);
    // Who withdrew stays out when the organisation finds another ground that yields.
    if (last != null && last.kind() == ChoiceKind.WITHDRAWN && ground.yieldsToObjection()) {
      return new Permission(Reason.WITHDRAWN, last.at());
    }
    if (ground != Ground.CONSENT) {
      return new Permission(Reason.GROUND, null);
    }
    if (last == null) {
      return new Permission(Reason.NOT_ASKED, null);
    }
    return new Permission(
        isToday(purpose, last) ? Reason.CONSENT : Reason.OTHER_WORDING, last.at());
  }

  private static boolean isToday(Purpose purpose, Choice given) {
    return given.wording() == null
        ? !given.at().isBefore(purpose.leastSince()) || purpose.least() == 1
        : given.wording() >= purpose.least();
  }

  private static Optional<Choice> last(List<Choice> inOrder, Predicate<Choice> wanted) {
    return inOrder.stream().filter(wanted).reduce((a, b) -> b);
  }
}
