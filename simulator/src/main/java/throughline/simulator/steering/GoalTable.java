package throughline.simulator.steering;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import throughline.simulator.output.Sheet;
import throughline.simulator.systems.Output;
import throughline.simulator.world.Chance;
import throughline.simulator.world.Horizon;

/**
 * Forty goals with what is usually wrong with goals: orphans, ownerless and overdue ones, a parent
 * that misses although all its children hit, and two that pull the customer apart. Their monthly
 * values stand beside them.
 */
final class GoalTable {

  private static final List<String> GOALS =
      List.of(
          // id, parent, owner, department, what is measured, view, baseline, target, value at the
          // end
          "G01,,CEO,Company,Customers who would recommend us,customer,12,30,19",
          "G02,,CEO,Company,Earned growth in percent,company,1,4,2.8",
          "G03,,CEO,Company,Contacts per concern,customer,3.1,2.2,2.6",
          "G04,G03,Head of service,Customer service,First contact settles in"
              + " percent,customer,62,75,66",
          "G05,G04,Team lead Zürich,Customer service,Service Zürich settles in"
              + " percent,customer,62,72,73",
          "G06,G04,Team lead Bern,Customer service,Service Bern settles in"
              + " percent,customer,70,76,78",
          "G07,G04,Team lead Lausanne,Customer service,Service Lausanne settles in"
              + " percent,customer,61,70,71",
          "G08,G03,Head of service,Customer service,Minutes per call,company,9.6,7.5,7.4",
          "G09,G03,Head of digital,Digital,Repeat contacts in 30 days in percent,customer,21,15,27",
          "G10,G01,Head of billing,Billing,Bills without a question in percent,customer,93,97,94",
          "G11,G10,Team lead A,Billing,Days until a bill is corrected,customer,14,6,12",
          "G12,G10,Team lead B,Billing,Estimated readings in percent,customer,18,8,16",
          "G13,G01,Head of complaints,Complaints,Days until a complaint is decided,customer,9,5,7",
          "G14,G13,,Complaints,Complaints reopened in percent,customer,12,6,11",
          "G15,G02,Head of sales,Sales,Contracts per week,company,140,170,171",
          "G16,G15,Team lead sales,Sales,Offers per agent,company,30,40,43",
          "G17,G01,Head of onboarding,Onboarding,Days from order to line,customer,38,21,33",
          "G18,G17,Partner manager,Installers,Visits kept in percent,customer,66,90,70",
          "G19,G02,Head of collections,Collections,Plans kept in percent,company,48,70,66",
          "G20,G19,Team lead 1,Collections,Distress recognised in percent,customer,10,60,58",
          "G21,G02,Head of marketing,Marketing,Mails opened in percent,company,31,36,33",
          "G22,G21,,Marketing,Leads from campaigns,company,400,600,512",
          "G23,G01,Head of metering,Metering and network,Outages announced in"
              + " percent,customer,35,80,42",
          "G24,G23,Shift lead,Metering and network,Reading checks within five days in"
              + " percent,customer,20,80,24",
          "G25,G01,Head of field,Field service,Visits on the day wished in"
              + " percent,customer,70,85,86",
          "G26,G25,Dispatcher,Field service,Jobs done in one visit in percent,customer,90,95,95",
          "G27,G02,Head of logistics,Logistics,Cost per parcel,company,7.2,6.1,6.3",
          "G28,G27,Warehouse lead,Logistics,Parcels packed in a day in percent,customer,81,92,91",
          "G29,G02,Head of pricing,Product and pricing,Margin per contract,company,88,96,95",
          "G30,G29,,Product and pricing,Tariffs in the catalogue,company,41,25,33",
          "G31,G01,Head of digital,Digital,Logins that work in percent,customer,94,99,95",
          "G32,G31,Product owner,Digital,Codes that arrive in percent,customer,95,99,97",
          "G33,,Team lead sales,Sales,Demo appointments,company,20,40,22",
          "G34,,Shift lead,Metering and network,Overtime hours,company,300,200,260",
          "G35,,Digital editor,Digital,Articles published,company,10,24,21",
          "G36,,Warehouse lead,Logistics,Shelves relabelled,company,0,80,35",
          "G37,,Price analyst,Product and pricing,Competitors watched,company,4,10,10",
          "G38,G13,Complaint handler,Complaints,Answers in the customer's language in"
              + " percent,customer,88,98,97",
          "G39,G25,Team lead east,Field service,Keys returned in percent,company,96,99,99",
          "G40,G28,Warehouse clerk,Logistics,Mispacked parcels in percent,customer,3,1,1.2");

  /** Goals whose due date has passed and about which nobody has decided. */
  private static final List<String> OVERDUE = List.of("G12", "G18", "G24", "G36");

  private final Horizon horizon;
  private final Chance chance;
  private final Sheet goals;
  private final Sheet values;

  GoalTable(Output output, Chance chance) {
    this.horizon = output.horizon();
    this.chance = chance;
    goals =
        output.csv(
            "steering/goals.csv",
            ',',
            "goal",
            "parent",
            "owner",
            "department",
            "kpi",
            "view",
            "baseline",
            "target",
            "value",
            "due",
            "state");
    values = output.csv("steering/goal_values.csv", ',', "goal", "month", "value");
  }

  void write() {
    for (String goal : GOALS) {
      String[] cells = goal.split(",", -1);
      boolean overdue = OVERDUE.contains(cells[0]);
      LocalDate due = overdue ? horizon.month(Horizon.MONTHS - 4) : horizon.until().plusMonths(6);
      goals.row(
          Instant.EPOCH,
          cells[0],
          cells[1],
          cells[2],
          cells[3],
          cells[4],
          cells[5],
          cells[6],
          cells[7],
          cells[8],
          due,
          "open");
      path(cells[0], Double.parseDouble(cells[6]), Double.parseDouble(cells[8]));
    }
  }

  /** Month by month from the baseline to the value at the end. */
  private void path(String goal, double from, double to) {
    for (int month = 0; month < Horizon.MONTHS; month++) {
      double way = (double) month / (Horizon.MONTHS - 1);
      double value = from + (to - from) * way + 0.04 * Math.abs(to - from) * chance.normal();
      values.row(
          Instant.EPOCH, goal, horizon.month(month), String.format(Locale.ROOT, "%.2f", value));
    }
  }
}
