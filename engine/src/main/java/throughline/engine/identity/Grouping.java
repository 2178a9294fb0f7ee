package throughline.engine.identity;

import java.util.Arrays;

/** Customers made of scored pairs, component by component. */
final class Grouping {
  /** Links weaker than this connect nothing, though they count in averages. */
  private static final double CONNECTING = 0;

  /** In components up to this size every pair is scored, also one that no key brought together. */
  private static final int SCORED_WHOLE = 48;

  private final Records records;
  private final Model model;
  private final double enough;
  private final Links links;
  private final int[] groups;
  private final Comparer comparer;
  private final Limits limits;

  Grouping(Records records, Model model, double enough, Links links) {
    this.records = records;
    this.model = model;
    this.enough = enough;
    this.links = links;
    this.groups = new int[records.size()];
    this.comparer = new Comparer(records);
    this.limits = new Limits(records);
  }

  /** For each record the first record of its customer. */
  int[] groups() {
    Components components = new Components(records.size());
    for (int link = 0; link < links.size(); link++) {
      if (links.score(link) >= CONNECTING) {
        components.connect(links.one(link), links.other(link));
      }
    }
    Parts parts = Parts.of(components, records.size());
    Parts ofLinks = links.within(components, parts);
    int[] places = new int[records.size()];
    for (int part = 0; part < parts.count(); part++) {
      group(parts.members(part), ofLinks.members(part), places);
    }
    return groups;
  }

  private void group(int[] members, int[] memberLinks, int[] places) {
    for (int place = 0; place < members.length; place++) {
      places[members[place]] = place;
      groups[members[place]] = members[place];
    }
    if (members.length == 1) {
      return;
    }
    Agglomeration agglomeration = Agglomeration.ofRecords(limits, enough, members);
    if (members.length <= SCORED_WHOLE) {
      scoreWhole(members, agglomeration);
    } else {
      for (int link : memberLinks) {
        agglomeration.add(places[links.one(link)], places[links.other(link)], links.score(link));
      }
    }
    for (int[] group : agglomeration.groups()) {
      int first = members[Arrays.stream(group).min().orElseThrow()];
      for (int place : group) {
        groups[members[place]] = first;
      }
    }
  }

  private void scoreWhole(int[] members, Agglomeration agglomeration) {
    for (int one = 0; one < members.length; one++) {
      for (int other = one + 1; other < members.length; other++) {
        long pattern = comparer.pattern(members[one], members[other]);
        agglomeration.add(one, other, model.score(records, pattern, members[one], members[other]));
      }
    }
  }
}
