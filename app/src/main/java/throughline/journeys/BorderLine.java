package throughline.journeys;

/** A border as a row of an exported table; waits in seconds of calendar time. */
record BorderLine(
    String fromDepartment,
    String toDepartment,
    long handovers,
    long journeys,
    double medianWaitSeconds,
    double meanWaitSeconds,
    double p90WaitSeconds,
    double sumWaitSeconds,
    double shareOfJourneyTime) {}
