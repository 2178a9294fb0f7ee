package throughline.journeys;

import java.util.List;
import java.util.stream.IntStream;
import throughline.engine.journey.Rework;
import throughline.engine.silo.RepeatContacts;
import throughline.engine.silo.SiloFigures;
import throughline.engine.statistics.Share;

/** The silo figures of all journeys, counted by journeys and contacts, and by customers. */
public record SiloTotals(
    long journeys,
    long interactions,
    long customers,
    long contacts,
    long handovers,
    double handoversPerJourney,
    double p90HandoversPerJourney,
    SiloReport.Part withHandover,
    SiloReport.Part pingPong,
    double pingPongPerHandover,
    double borderWaitSeconds,
    double excusedWaitSeconds,
    double journeySeconds,
    double borderWaitShare,
    WorkingTotals working,
    SiloReport.Part firstTimeRight,
    SiloReport.Part rework,
    ByCustomers byCustomers,
    List<Repeat> repeatContacts) {

  /** Waits in working time; a whole journey goes around the clock. */
  public record WorkingTotals(
      double borderWaitSeconds,
      double excusedWaitSeconds,
      double journeySeconds,
      double borderWaitShare) {

    static WorkingTotals of(SiloFigures silos) {
      return new WorkingTotals(
          SiloReport.seconds(silos.waits()),
          SiloReport.seconds(silos.excusedWaits()),
          SiloReport.seconds(silos.milliseconds()),
          silos.borderWaitShare());
    }
  }

  /**
   * Different customers: those of whom it is true of any journey, but right the first time is who
   * had no journey that was not.
   */
  public record ByCustomers(
      double handoversPerCustomer,
      SiloReport.Part withHandover,
      SiloReport.Part pingPong,
      SiloReport.Part firstTimeRight,
      SiloReport.Part rework) {

    static ByCustomers of(SiloFigures silos, Rework.Answer rework) {
      SiloFigures.Fates fates = silos.ofCustomers();
      return new ByCustomers(
          fates.all() == 0 ? 0 : (double) silos.handovers() / fates.all(),
          SiloReport.Part.of(fates.withHandover()),
          SiloReport.Part.of(fates.withPingPong()),
          SiloReport.Part.of(fates.firstTimeRight()),
          SiloReport.Part.of(new Share(rework.customersWithRepeats(), rework.customers())));
    }
  }

  /**
   * @param topic any or same
   */
  public record Repeat(
      int days,
      String topic,
      long n,
      long of,
      double value,
      double low,
      double high,
      SiloReport.Part customers) {

    static List<Repeat> of(List<RepeatContacts.Repeat> repeats, List<Share> customers) {
      return IntStream.range(0, repeats.size())
          .mapToObj(i -> of(repeats.get(i), customers.get(i)))
          .toList();
    }

    private static Repeat of(RepeatContacts.Repeat repeat, Share customers) {
      Share share = repeat.share();
      return new Repeat(
          repeat.days(),
          repeat.sameTopic() ? "same" : "any",
          share.n(),
          share.of(),
          share.value(),
          share.low(),
          share.high(),
          SiloReport.Part.of(customers));
    }
  }

  static SiloTotals of(Silos.Learned learned) {
    SiloFigures silos = learned.calendar();
    SiloFigures.Fates fates = silos.ofJourneys();
    Rework.Answer rework = learned.rework();
    return new SiloTotals(
        silos.journeys(),
        silos.interactions(),
        silos.ofCustomers().all(),
        learned.repeats().contacts(),
        silos.handovers(),
        silos.handoversPerJourney(),
        silos.handoversOfJourneys().p90(),
        SiloReport.Part.of(fates.withHandover()),
        SiloReport.Part.of(fates.withPingPong()),
        silos.pingPongPerHandover(),
        SiloReport.seconds(silos.waits()),
        SiloReport.seconds(silos.excusedWaits()),
        SiloReport.seconds(silos.milliseconds()),
        silos.borderWaitShare(),
        WorkingTotals.of(learned.working()),
        SiloReport.Part.of(fates.firstTimeRight()),
        SiloReport.Part.of(new Share(rework.journeysWithRepeats(), rework.journeys())),
        ByCustomers.of(silos, rework),
        Repeat.of(learned.repeats().repeats(), learned.repeatingCustomers()));
  }
}
