package throughline.simulator.truth;

import java.util.List;
import throughline.simulator.world.Planted;

/** What is planted about people: how they see us, what they need, what drives what. */
final class ChainTruths {

  private ChainTruths() {}

  static List<Truth> credibility() {
    double gap = Planted.PROMISES_SELF - Planted.PROMISES_CUSTOMERS;
    return List.of(
        Truth.at(
            "credibility-promises",
            "self minus customers",
            "keeps promises",
            Truth.size(gap, Planted.CREDIBILITY_THRESHOLD)),
        Truth.at(
            "credibility-accessible",
            "no gap",
            "accessible",
            Truth.size(0, Planted.CREDIBILITY_THRESHOLD)));
  }

  static List<Truth> needs() {
    String kind = "share of a segment's wishes";
    double[] size = Truth.size(Planted.SEGMENT_NEED, Planted.NEED_THRESHOLD);
    return List.of(
        new Truth("need-family", kind, "wish.one-person", "family", "one-person", size[0], size[1]),
        new Truth("need-senior", kind, "wish.human", "senior", "human", size[0], size[1]),
        new Truth(
            "need-small-business",
            kind,
            "wish.predictable",
            "small_business",
            "predictable",
            size[0],
            size[1]),
        new Truth("need-single", kind, "wish.app", "single", "app", size[0], size[1]));
  }

  private static Truth link(String id, String kind, String from, String to, double effect) {
    return new Truth(
        id, kind, "per service team and week", from, to, effect, Planted.CHAIN_THRESHOLD);
  }

  static List<Truth> chain() {
    return List.of(
        link(
            "chain-training-quality",
            "link",
            "training_hours",
            "settled at once",
            Planted.TRAINING_TO_QUALITY),
        link("chain-presence-wait", "link", "present", "queue seconds", Planted.PRESENCE_TO_WAIT),
        link(
            "chain-quality-satisfaction",
            "link",
            "settled at once",
            "satisfaction",
            Planted.QUALITY_TO_SATISFACTION),
        link("chain-handling-satisfaction", "null link", "handling_minutes", "satisfaction", 0),
        link(
            "chain-satisfaction-mood",
            "reverse link: mood follows satisfaction by a week",
            "satisfaction",
            "mood",
            Planted.SATISFACTION_TO_MOOD));
  }
}
