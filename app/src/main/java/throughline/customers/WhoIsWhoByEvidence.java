package throughline.customers;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;
import throughline.customers.Identities.Supposed;
import throughline.customers.decisions.Word;
import throughline.customers.identity.Evidence;
import throughline.customers.identity.Naming;
import throughline.customers.identity.Resolution;
import throughline.customers.matching.Believed;
import throughline.customers.matching.WhoIsWho;

/** Who is who as the one model of evidence says, for those who bring probable matches into it. */
@Component
class WhoIsWhoByEvidence implements WhoIsWho {
  private final Identities identities;
  private final IdentityEvidence evidence;
  private final IdentityView view;
  private final DecidingWhoIsWho deciding;
  private final Rebuilds rebuilds;

  WhoIsWhoByEvidence(
      Identities identities,
      IdentityEvidence evidence,
      IdentityView view,
      DecidingWhoIsWho deciding,
      Rebuilds rebuilds) {
    this.identities = identities;
    this.evidence = evidence;
    this.view = view;
    this.deciding = deciding;
    this.rebuilds = rebuilds;
  }

  @Override
  public void lock() {
    identities.lock();
  }

  @Override
  public boolean isBeingReadAgain() {
    return rebuilds.until().isPresent();
  }

  @Override
  public Set<Long> resolve(Collection<Long> records) {
    return identities.resolveAnew(records);
  }

  @Override
  public List<Expected> expected(Collection<Long> records, Believed believed, Set<Long> seen) {
    Supposed supposed = identities.suppose(records, believed);
    List<Expected> expected = new ArrayList<>();
    Set<Long> named = new HashSet<>(supposed.names());
    Map<Long, List<Long>> leaving = new HashMap<>();
    Map<Long, Long> reaching = new HashMap<>();
    for (int group = 0; group < supposed.groups().size(); group++) {
      List<Long> members = supposed.groups().get(group);
      long name = supposed.names().get(group);
      seen.addAll(members);
      for (long record : members) {
        long before = Objects.requireNonNull(supposed.customers().get(record));
        if (before != name && !named.contains(before)) {
          leaving.computeIfAbsent(before, unknown -> new ArrayList<>()).add(record);
          reaching.putIfAbsent(before, name);
        }
      }
      if (name == Naming.NEW) {
        long before = Objects.requireNonNull(supposed.customers().get(members.get(0)));
        expected.add(new Expected(false, before, null, members));
      }
    }
    leaving.forEach(
        (customer, gone) ->
            expected.add(new Expected(true, customer, reaching.get(customer), gone)));
    return expected;
  }

  @Override
  public Outcome decide(long a, long b, boolean same, Word word) {
    DecidingWhoIsWho.Outcome outcome = deciding.decide(a, b, same, word);
    return new Outcome(outcome.customer(), outcome.change());
  }

  @Override
  public Obstacle obstacle(long a, long b) {
    Evidence about = evidence.about(List.of(a, b)).evidence();
    if (Resolution.isDenied(about, a, b)) {
      return Obstacle.DENIED;
    }
    if (Resolution.isTooMuch(about, a, b)) {
      return Obstacle.LIMIT;
    }
    return Resolution.areBornApart(about, a, b) ? Obstacle.BIRTHS : Obstacle.NONE;
  }

  @Override
  public List<Step> path(long a, long b, Masking masking) {
    Map<String, List<Step>> steps = new HashMap<>();
    for (IdentityView.Match match : view.identity(identities.customerOf(a), masking).matches()) {
      if (!match.kind().equals("denied")) {
        add(steps, new Step(match.a(), match.b(), match.kind(), match.reason()));
        add(steps, new Step(match.b(), match.a(), match.kind(), match.reason()));
      }
    }
    return shortest(steps, Long.toString(a), Long.toString(b));
  }

  private static void add(Map<String, List<Step>> steps, Step step) {
    steps.computeIfAbsent(step.a(), unknown -> new ArrayList<>()).add(step);
  }

  private static List<Step> shortest(Map<String, List<Step>> steps, String from, String to) {
    Map<String, List<Step>> ways = new HashMap<>(Map.of(from, List.of()));
    Deque<String> next = new ArrayDeque<>(List.of(from));
    while (!next.isEmpty() && !ways.containsKey(to)) {
      String here = next.remove();
      for (Step step : steps.getOrDefault(here, List.of())) {
        if (!ways.containsKey(step.b())) {
          List<Step> way = new ArrayList<>(Objects.requireNonNull(ways.get(here)));
          way.add(step);
          ways.put(step.b(), way);
          next.add(step.b());
        }
      }
    }
    return ways.getOrDefault(to, List.of());
  }
}
