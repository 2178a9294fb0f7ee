package throughline.customers;

import java.util.Map;

/**
 * A module's data about people: what there is of a person, all of it to hand over, and all of it
 * away. Every module with personal columns has one; the build fails where one is missing, and where
 * it leaves a personal column out.
 */
public interface HoldsPersonalData {

  /** The module whose tables they are. */
  String module();

  /** Which of its tables are reached, and which speak of other people. */
  Reach reach();

  /** How much there is of a person, by table. */
  Map<String, Long> find(Person person);

  /** Hands over all that there is of a person. */
  void export(Person person, PersonalRows rows);

  /**
   * Takes all of it away, in the transaction it is called in; returns how many rows went, by table.
   */
  Map<String, Long> erase(Person person);
}
