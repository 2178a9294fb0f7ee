package throughline.journeys.silos;

import java.util.List;
import throughline.engine.silo.Conflicts;
import throughline.engine.silo.CrowdedContacts;
import throughline.journeys.Codes;
import throughline.journeys.Names;
import throughline.journeys.SiloReport;

/**
 * Where departments contact customers past one another: sales, marketing and dunning into trouble,
 * and several departments in a day.
 *
 * @param assumed whether the troubles are read from the names of touchpoints
 * @param contacts in trouble, of all outbound ones for these purposes
 * @param customers who had one, of those who had any
 * @param crowdedContacts with which two departments or more reached a customer within a day
 */
record ConflictReport(
    long lakeVersion,
    boolean assumed,
    List<String> troubles,
    SiloReport.Part contacts,
    SiloReport.Part customers,
    List<Pair> pairs,
    SiloReport.Part crowdedContacts,
    SiloReport.Part crowdedCustomers,
    List<CrowdedPair> crowded) {

  /**
   * @param received id of the department at which the trouble was opened
   * @param contacting id of the department that contacted the customer in it
   * @param disturbed troubles into which a contact fell, of all such
   */
  record Pair(
      int trouble,
      String troubleName,
      String received,
      String receivedName,
      String contacting,
      String contactingName,
      long contacts,
      long customers,
      SiloReport.Part disturbed) {

    static Pair of(Conflicts.Pair pair, String trouble, Names names) {
      return new Pair(
          pair.trouble(),
          trouble,
          Integer.toString(pair.received()),
          names.lane(pair.received()),
          Integer.toString(pair.contacting()),
          names.lane(pair.contacting()),
          pair.contacts(),
          pair.customers(),
          SiloReport.Part.of(pair.disturbed()));
    }
  }

  record CrowdedPair(
      String before,
      String beforeName,
      String after,
      String afterName,
      long contacts,
      long customers) {

    static CrowdedPair of(CrowdedContacts.Pair pair, Names names) {
      return new CrowdedPair(
          Integer.toString(pair.before()),
          names.lane(pair.before()),
          Integer.toString(pair.after()),
          names.lane(pair.after()),
          pair.contacts(),
          pair.customers());
    }
  }

  static ConflictReport of(SiloDepths.Learned learned, Codes codes) {
    List<TroubleSetting> troubles = learned.settings().settings().troubles();
    Names names = codes.names();
    return new ConflictReport(
        learned.lakeVersion(),
        learned.settings().assumed(),
        troubles.stream().map(TroubleSetting::name).toList(),
        SiloReport.Part.of(learned.conflicts().contacts()),
        SiloReport.Part.of(learned.conflicts().customers()),
        learned.conflicts().pairs().stream()
            .map(pair -> Pair.of(pair, troubles.get(pair.trouble()).name(), names))
            .toList(),
        SiloReport.Part.of(learned.crowded().contacts()),
        SiloReport.Part.of(learned.crowded().customers()),
        learned.crowded().pairs().stream().map(pair -> CrowdedPair.of(pair, names)).toList());
  }
}
