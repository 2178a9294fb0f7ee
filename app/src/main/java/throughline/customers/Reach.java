package throughline.customers;

import java.util.Map;
import java.util.Set;

/**
 * Which tables of a module speak of customers, and are handed over and erased.
 *
 * @param exported those whose rows a person is given
 * @param erased those whose rows go with a person
 * @param ofOthers those with personal columns that speak of other people, each with a reason
 */
public record Reach(Set<String> exported, Set<String> erased, Map<String, String> ofOthers) {

  public Reach {
    exported = Set.copyOf(exported);
    erased = Set.copyOf(erased);
    ofOthers = Map.copyOf(ofOthers);
  }

  /** Whether a personal column of this table is accounted for. */
  public boolean covers(String table) {
    return exported.contains(table) || erased.contains(table) || ofOthers.containsKey(table);
  }
}
