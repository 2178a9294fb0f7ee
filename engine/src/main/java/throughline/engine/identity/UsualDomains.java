package throughline.engine.identity;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The domains of providers, at which so many have their address that it tells nobody apart. */
final class UsualDomains {
  private static final int FEWEST_ADDRESSES = 10;
  private static final double LEAST_SHARE = 0.01;

  private UsualDomains() {}

  /** Lets the lexicons of addresses know what is usual among these records. */
  static void learn(Records records) {
    for (int field = 0; field < records.schema().size(); field++) {
      if (records.schema().kind(field) == FieldKind.EMAIL) {
        records.lexicon(field).knowUsualDomains(of(records, field));
      }
    }
  }

  /** What the lexicons know. */
  static Set<Long> known(Records records) {
    Set<Long> known = new HashSet<>();
    for (int field = 0; field < records.schema().size(); field++) {
      known.addAll(records.lexicon(field).usualDomains());
    }
    return known;
  }

  /** Lets the lexicons know what was usual among others. */
  static void tell(Records records, Set<Long> domains) {
    for (int field = 0; field < records.schema().size(); field++) {
      if (records.schema().kind(field) == FieldKind.EMAIL) {
        records.lexicon(field).knowUsualDomains(domains);
      }
    }
  }

  private static Set<Long> of(Records records, int field) {
    Lexicon words = records.lexicon(field);
    boolean[] seen = new boolean[words.size()];
    Map<Long, Integer> addresses = new HashMap<>();
    int all = 0;
    for (int entry = 0; entry < records.size(); entry++) {
      int code = records.code(field, entry);
      if (code >= 0 && !seen[code] && words.domain(code) != 0) {
        seen[code] = true;
        addresses.merge(words.domain(code), 1, Integer::sum);
        all++;
      }
    }
    double fewest = Math.max(FEWEST_ADDRESSES, LEAST_SHARE * all);
    Set<Long> usual = new HashSet<>();
    addresses.forEach(
        (domain, count) -> {
          if (count >= fewest) {
            usual.add(domain);
          }
        });
    return usual;
  }
}
