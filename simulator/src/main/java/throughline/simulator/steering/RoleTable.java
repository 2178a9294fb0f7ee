package throughline.simulator.steering;

import java.time.Instant;
import java.util.List;
import throughline.simulator.output.Sheet;
import throughline.simulator.systems.Output;

/** Who is accountable for which touchpoint, on paper: some have nobody, some have two. */
final class RoleTable {

  private static final List<String> ASSIGNMENTS =
      List.of(
          "Bill question,A,Head of billing,Billing,filled",
          "Bill question,R,Billing clerk,Billing,filled",
          "Move announced,A,Head of sales,Sales,filled",
          "Move announced,R,Digital editor,Digital,filled",
          "Parcel packed,R,Warehouse clerk,Logistics,filled",
          "Parcel packed,C,Carrier,Carriers,filled",
          "Call answered,A,Head of service,Customer service,filled",
          "Call answered,R,Service agent,Customer service,filled",
          "Ticket answered,A,Head of service,Customer service,filled",
          "Ticket answered,R,Service agent,Customer service,filled",
          "Complaint decided,A,Head of complaints,Complaints,filled",
          "Complaint decided,A,Head of service,Customer service,filled",
          "Complaint decided,R,Complaint handler,Complaints,filled",
          "Device came back,R,Warehouse clerk,Logistics,filled",
          "Parcel delivered,A,Head of logistics,Logistics,filled",
          "Parcel delivered,R,Carrier,Carriers,filled",
          "Instalment plan agreed,A,Head of collections,Collections,filled",
          "Instalment plan agreed,R,Collector,Collections,filled",
          "Price letter,A,Head of pricing,Product and pricing,filled",
          "Price letter,A,Head of marketing,Marketing,filled",
          "Price letter,R,Price analyst,Product and pricing,filled",
          "Chat opened,R,Chat agent,Digital,filled",
          "Line activated,A,Head of onboarding,Onboarding,filled",
          "Line activated,R,Welcome agent,Onboarding,vacant",
          "Reading checked,A,Head of metering,Metering and network,filled",
          "Reading checked,R,Meter clerk,Metering and network,filled");

  private final Sheet rows;

  RoleTable(Output output) {
    rows =
        output.csv(
            "steering/roles.csv",
            ',',
            "touchpoint",
            "responsibility",
            "role",
            "department",
            "state");
  }

  void write() {
    for (String assignment : ASSIGNMENTS) {
      rows.row(Instant.EPOCH, (Object[]) assignment.split(","));
    }
  }
}
