package throughline.simulator.truth;

import throughline.simulator.world.Department;
import tools.jackson.databind.node.ObjectNode;

/**
 * One planted truth, or a decoy that must not be taken for one.
 *
 * @param effect how strong it was planted
 * @param threshold above which a check must find it, and below which all else of its kind stays
 */
public record Truth(
    String id, String kind, String where, String from, String to, double effect, double threshold) {

  /** A truth between two departments over the whole period. */
  static Truth between(String id, String kind, Department from, Department to, double[] size) {
    String where = from + " -> " + to;
    return new Truth(id, kind, where, from.toString(), to.toString(), size[0], size[1]);
  }

  /** An effect and its threshold. */
  static double[] size(double effect, double threshold) {
    return new double[] {effect, threshold};
  }

  /** A truth at a place that is not a border. */
  static Truth at(String id, String kind, String where, double[] size) {
    return new Truth(id, kind, where, "", "", size[0], size[1]);
  }

  void into(ObjectNode json) {
    json.put("id", id);
    json.put("kind", kind);
    json.put("where", where);
    json.put("from", from);
    json.put("to", to);
    json.put("effect", effect);
    json.put("threshold", threshold);
  }
}
