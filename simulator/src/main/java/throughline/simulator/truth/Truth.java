package throughline.simulator.truth;

import tools.jackson.databind.node.ObjectNode;

/**
 * One planted truth, or a decoy that must not be taken for one.
 *
 * @param effect how strong it was planted
 * @param threshold above which a check must find it, and below which all else of its kind stays
 */
public record Truth(
    String id, String kind, String where, String from, String to, double effect, double threshold) {

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
