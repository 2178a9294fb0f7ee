package throughline.simulator.systems;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import throughline.simulator.output.Sheet;
import throughline.simulator.world.Almanac;
import throughline.simulator.world.Department;
import throughline.simulator.world.Horizon;
import throughline.simulator.world.Person;

/**
 * The appointment book that field service and the installers share: one row a visit, known by name
 * and phone. The department was renamed, and from that day the book has the new name.
 */
public final class Field {

  /**
   * A visit: by whom, when it was arranged, when it was, and whether the customer chose the day.
   */
  public record Visit(
      Department unit,
      String job,
      @Nullable Instant arranged,
      Instant visited,
      boolean customersDay,
      String result) {}

  static final String SOURCE = "field";
  static final String OLD_NAME = "Technical Service";

  private final Output output;
  private final Almanac almanac;
  private final Sheet rows;
  private long number = 20_000;

  Field(Output output, Almanac almanac) {
    this.output = output;
    this.almanac = almanac;
    rows =
        output.csv(
            "field-service/appointments.csv",
            ',',
            "visit",
            "unit",
            "job",
            "name",
            "phone",
            "address",
            "arranged_at",
            "visited_at",
            "arranged_as",
            "visited_as",
            "result",
            "reference",
            "team",
            "wait");
  }

  public void visited(Visit visit, Contact contact, String address) {
    if (!output.covers(contact.at())) {
      return;
    }
    Person who = contact.who();
    String phone = "0041 " + who.nationalPhone().substring(1);
    boolean chosen = visit.customersDay();
    rows.row(
        contact.at(),
        "V-" + ++number,
        unit(visit),
        visit.job(),
        who.family(),
        phone,
        address,
        Times.LOCAL.of(output.horizon().known(visit.arranged())),
        Times.LOCAL.of(output.horizon().known(visit.visited())),
        chosen ? "Day chosen by customer" : "Visit arranged",
        (chosen ? "Visit on the day wished: " : "Visit: ") + visit.result(),
        output.horizon().known(visit.visited()) == null ? "" : visit.result(),
        contact.concern(),
        contact.team(),
        chosen ? "chosen by the customer" : "");
    output.recordOf(SOURCE, phone, who);
  }

  private String unit(Visit visit) {
    boolean renamed = !Horizon.day(visit.visited()).isBefore(almanac.renamed());
    if (visit.unit() == Department.FIELD && !renamed) {
      return OLD_NAME;
    }
    return visit.unit().toString();
  }
}
