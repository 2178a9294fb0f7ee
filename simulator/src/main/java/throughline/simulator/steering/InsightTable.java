package throughline.simulator.steering;

import java.time.Instant;
import java.util.List;
import throughline.simulator.output.Sheet;
import throughline.simulator.systems.Output;

/** What departments say they know of customers. One says nothing, and one is contradicted. */
final class InsightTable {

  private static final List<String> INSIGHTS =
      List.of(
          "Sales|all|need|Customers want the phone|3|0|hearsay",
          "Digital|all|job|Customers settle simple things by themselves|400|73|cases",
          "Customer service|family|need|Families want one person who knows their case|120|9|calls",
          "Customer service|senior|need|Older customers want to speak with a person|95|6|calls",
          "Complaints|all|frustration|Customers explain everything again at each"
              + " desk|140|11|complaints",
          "Billing|all|frustration|Estimates are not understood|210|14|cases",
          "Billing|small_business|need|Small firms want to know their costs beforehand|60|7|cases",
          "Collections|all|frustration|Who writes of hardship is answered with a form|88|5|letters",
          "Metering and network|all|delight|A notice before planned work is noticed|75|8|surveys",
          "Field service|all|delight|A visit on the day wished|64|3|visits",
          "Onboarding|all|frustration|Nobody can name the installer's date|90|4|cases",
          "Marketing|single|job|Singles do everything in the app|150|31|clicks",
          "Product and pricing|all|frustration|Long customers see that new ones pay"
              + " less|70|12|letters",
          "Installers|all|frustration|Orders arrive without a phone number|25|2|visits",
          "Carriers|all|delight|A parcel that comes when announced|30|4|deliveries");

  private final Sheet rows;

  InsightTable(Output output) {
    rows =
        output.csv(
            "steering/insights.csv",
            ',',
            "department",
            "segment",
            "kind",
            "statement",
            "evidence_for",
            "evidence_against",
            "method");
  }

  void write() {
    for (String insight : INSIGHTS) {
      rows.row(Instant.EPOCH, (Object[]) insight.split("\\|"));
    }
  }
}
