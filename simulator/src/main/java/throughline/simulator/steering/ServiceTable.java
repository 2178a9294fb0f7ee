package throughline.simulator.steering;

import static throughline.simulator.world.Department.BILLING;
import static throughline.simulator.world.Department.CARRIERS;
import static throughline.simulator.world.Department.COLLECTIONS;
import static throughline.simulator.world.Department.DIGITAL;
import static throughline.simulator.world.Department.FIELD;
import static throughline.simulator.world.Department.INSTALLERS;
import static throughline.simulator.world.Department.LOGISTICS;
import static throughline.simulator.world.Department.MARKETING;
import static throughline.simulator.world.Department.NETWORK;
import static throughline.simulator.world.Department.ONBOARDING;
import static throughline.simulator.world.Department.PRODUCT;
import static throughline.simulator.world.Department.SALES;
import static throughline.simulator.world.Department.SERVICE;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import throughline.simulator.output.Sheet;
import throughline.simulator.systems.Output;
import throughline.simulator.world.Department;

/**
 * Which departments declare that they serve which others. A pair stands here once, whoever provides
 * and whoever consumes. One lived pair is missing and one declared pair is dead.
 */
final class ServiceTable {

  private static final Map<Department, List<Department>> SERVED =
      Map.ofEntries(
          Map.entry(
              SALES, List.of(BILLING, NETWORK, ONBOARDING, DIGITAL, MARKETING, FIELD, LOGISTICS)),
          Map.entry(
              SERVICE, List.of(SALES, BILLING, DIGITAL, LOGISTICS, INSTALLERS, FIELD, CARRIERS)),
          Map.entry(
              BILLING,
              List.of(NETWORK, COLLECTIONS, ONBOARDING, FIELD, LOGISTICS, CARRIERS, MARKETING)),
          Map.entry(NETWORK, List.of(SERVICE, MARKETING)),
          Map.entry(
              ONBOARDING,
              List.of(DIGITAL, LOGISTICS, CARRIERS, INSTALLERS, FIELD, SERVICE, MARKETING)),
          Map.entry(LOGISTICS, List.of(CARRIERS, PRODUCT, INSTALLERS, FIELD, MARKETING)),
          Map.entry(MARKETING, List.of(SERVICE)),
          Map.entry(PRODUCT, List.of(SERVICE, FIELD)),
          Map.entry(DIGITAL, List.of(INSTALLERS)));

  private final Sheet rows;

  ServiceTable(Output output) {
    rows =
        output.csv("steering/internal_services.csv", ',', "provider", "consumer", "promise_days");
  }

  void write() {
    for (Department provider : Department.values()) {
      for (Department consumer : SERVED.getOrDefault(provider, List.of())) {
        rows.row(Instant.EPOCH, provider, consumer, consumer == NETWORK ? 5 : 2);
      }
    }
  }
}
