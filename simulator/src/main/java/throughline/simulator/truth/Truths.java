package throughline.simulator.truth;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import throughline.simulator.world.Almanac;

/** All planted truths and decoys by kind, as they stand in the truth file. */
public final class Truths {

  private final Almanac almanac;

  public Truths(Almanac almanac) {
    this.almanac = almanac;
  }

  public Map<String, List<Truth>> lists() {
    EffectTruths effects = new EffectTruths(almanac);
    Map<String, List<Truth>> lists = new LinkedHashMap<>();
    lists.put("borders", SilosTruths.borders());
    lists.put("address_loss", List.of(SilosTruths.addressLoss()));
    lists.put("rework", SilosTruths.rework());
    lists.put("repeats", SilosTruths.repeats());
    lists.put("conflicts", SilosTruths.conflicts());
    lists.put("roles", SilosTruths.roles());
    lists.put("services", SilosTruths.services());
    lists.put("credibility", ChainTruths.credibility());
    lists.put("needs", ChainTruths.needs());
    lists.put("chain", ChainTruths.chain());
    lists.put("initiatives", effects.initiatives());
    lists.put("drift", List.of(effects.drift()));
    lists.put("penalties", effects.penalties());
    lists.put("goals", GoalTruths.all());
    lists.put("decoys", new DecoyTruths(almanac).decoys());
    return lists;
  }
}
