package throughline.journeys;

/** A border as a row of an exported table; waits in seconds. */
record BorderLine(
    String fromDepartment,
    String toDepartment,
    long handovers,
    long journeys,
    long customers,
    double medianWaitSeconds,
    double meanWaitSeconds,
    double p90WaitSeconds,
    double sumWaitSeconds,
    double shareOfJourneyTime,
    double medianWorkingWaitSeconds,
    double meanWorkingWaitSeconds,
    double p90WorkingWaitSeconds,
    double sumWorkingWaitSeconds,
    double shareOfJourneyTimeInWorkingTime) {

  static BorderLine of(SiloReport.Border border, String from, String to) {
    return new BorderLine(
        from,
        to,
        border.handovers(),
        border.journeys(),
        border.customers(),
        border.medianWaitSeconds(),
        border.meanWaitSeconds(),
        border.p90WaitSeconds(),
        border.sumWaitSeconds(),
        border.share().value(),
        border.working().medianWaitSeconds(),
        border.working().meanWaitSeconds(),
        border.working().p90WaitSeconds(),
        border.working().sumWaitSeconds(),
        border.working().share().value());
  }
}
