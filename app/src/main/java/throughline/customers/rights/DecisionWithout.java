package throughline.customers.rights;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import throughline.customers.Person;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A decision of the intake log without what it says of an erased person: who is who among the
 * others stays decided. A decision that says something of the person alone is nothing without.
 */
final class DecisionWithout {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Set<String> WHO_IS_WHO = Set.of("merged", "split", "denied", "undone");

  private record Name(int source, String key) {}

  private final Set<Name> gone;
  private final Set<String> accounts;

  /**
   * Without what it says of a person.
   *
   * @param accounts keys of accounts, and numbers of contracts, in which nobody else has a part
   */
  DecisionWithout(Person person, Collection<String> accounts) {
    this.gone =
        person.records().stream()
            .map(record -> new Name(record.source(), record.key()))
            .collect(Collectors.toUnmodifiableSet());
    this.accounts = Set.copyOf(accounts);
  }

  /** What is left of it; the same text where it does not name the person. */
  Optional<String> of(String content) {
    JsonNode tree = JSON.readTree(content);
    if (!(tree instanceof ObjectNode decision) || !names(tree)) {
      return Optional.of(content);
    }
    return isLeft(decision) ? Optional.of(JSON.writeValueAsString(decision)) : Optional.empty();
  }

  /** Takes the person out of it; false where nothing is left that says something. */
  private boolean isLeft(ObjectNode decision) {
    decision.put("reason", "");
    if (WHO_IS_WHO.contains(decision.path("kind").asString(""))) {
      return isLeftOfWhoIsWho(decision);
    }
    if (!(decision.path("body") instanceof ObjectNode body) || !body.path("sayings").isArray()) {
      return false;
    }
    keep(body, "sayings");
    keep(body, "flags");
    return !body.path("sayings").isEmpty() || !body.path("flags").isEmpty();
  }

  private boolean names(JsonNode node) {
    return isGone(node) || node.isContainer() && node.valueStream().anyMatch(this::names);
  }

  private boolean isGone(JsonNode node) {
    if (node.path("source").isInt()) {
      return gone.contains(new Name(node.path("source").asInt(), node.path("key").asString("")));
    }
    return Stream.of("account", "contract")
        .map(node::path)
        .flatMap(account -> Stream.of(account.path("key"), account.path("contract")))
        .anyMatch(name -> name.isString() && accounts.contains(name.asString()));
  }

  private boolean isLeftOfWhoIsWho(ObjectNode decision) {
    keep(decision, "ties");
    keep(decision, "left");
    keep(decision, "right");
    if (decision.path("undo") instanceof ObjectNode undo) {
      keep(undo, "returns");
    }
    JsonNode telling =
        switch (decision.path("kind").asString("")) {
          case "merged" -> decision.path("ties");
          case "split" -> decision.path("left");
          case "denied" ->
              decision.path("left").isEmpty() ? decision.path("left") : decision.path("right");
          default -> decision.path("undo").path("returns");
        };
    return !telling.isEmpty();
  }

  private void keep(ObjectNode parent, String list) {
    ArrayNode kept = JSON.createArrayNode();
    parent
        .path(list)
        .forEach(
            one -> {
              if (!names(one)) {
                kept.add(one);
              }
            });
    parent.set(list, kept);
  }
}
