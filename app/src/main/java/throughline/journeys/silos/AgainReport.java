package throughline.journeys.silos;

import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.engine.silo.RepeatedAtTouchpoints;
import throughline.engine.silo.ReworkOfSteps;
import throughline.journeys.Codes;
import throughline.journeys.Names;
import throughline.journeys.SiloReport;
import throughline.organisation.Touchpoint;

/**
 * What is done again, touchpoint by touchpoint: steps that journeys took twice, and contacts that
 * settled nothing and were followed by another on the same topic.
 *
 * @param days within which a contact counts as repeated
 */
record AgainReport(
    long lakeVersion, int days, List<SteppedAgain> rework, List<ContactedAgain> repeats) {

  /**
   * @param times beyond the first
   * @param journeys in which that happened, of those that took the step
   */
  record SteppedAgain(
      String touchpoint,
      String name,
      @Nullable String department,
      long times,
      SiloReport.Part journeys,
      long customers) {}

  /**
   * @param contacts that were repeated, of all inbound ones there that had the days
   */
  record ContactedAgain(
      String touchpoint,
      String name,
      @Nullable String department,
      SiloReport.Part contacts,
      long customers) {}

  static AgainReport of(SiloDepths.Learned learned, Codes codes) {
    Names names = codes.names();
    return new AgainReport(
        learned.lakeVersion(),
        SiloDepths.REPEAT_DAYS,
        learned.again().stream().map(one -> stepped(one, names)).toList(),
        learned.repeatedAt().stream().map(one -> contacted(one, names)).toList());
  }

  private static SteppedAgain stepped(ReworkOfSteps.Again one, Names names) {
    return new SteppedAgain(
        Integer.toString(one.step()),
        names.step(one.step()),
        department(one.step(), names),
        one.times(),
        SiloReport.Part.of(one.journeys()),
        one.customers());
  }

  private static ContactedAgain contacted(RepeatedAtTouchpoints.At one, Names names) {
    return new ContactedAgain(
        Integer.toString(one.touchpoint()),
        names.step(one.touchpoint()),
        department(one.touchpoint(), names),
        SiloReport.Part.of(one.contacts()),
        one.customers());
  }

  private static @Nullable String department(int touchpoint, Names names) {
    Touchpoint known = names.touchpoints().get(touchpoint);
    Integer department = known == null ? null : known.department();
    return department == null ? null : Integer.toString(department);
  }
}
