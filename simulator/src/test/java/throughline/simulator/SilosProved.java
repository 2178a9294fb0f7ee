package throughline.simulator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import throughline.lake.format.Row;

/**
 * What the files show of borders, lost addresses, work done twice and services between departments.
 */
final class SilosProved {

  private static final int FEW = 30;
  private static final double SLOW_DAYS = 7;

  private final LivedCompany company;

  SilosProved(LivedCompany company) {
    this.company = company;
  }

  void into(Evidence evidence) {
    evidence.set("slow borders", slowBorders(false));
    evidence.set("slow borders of chosen waits", slowBorders(true));
    for (String to : List.of("billing", "metering", "onboarding")) {
      evidence.put("address loss " + to, addressLoss(to));
    }
    routers(evidence);
    visits(evidence);
    services(evidence);
    evidence.put("delay passed on", delayPassedOn());
    evidence.put("bill questions elsewhere", elsewhere().getOrDefault("Bill question", 0.0));
    Set<String> conflicts = new TreeSet<>();
    elsewhere()
        .forEach(
            (touchpoint, share) -> {
              if (share > 0.2) conflicts.add(touchpoint);
            });
    evidence.set("touchpoints handled elsewhere", conflicts);
  }

  private Set<String> slowBorders(boolean chosen) {
    Map<String, List<Double>> waits = new TreeMap<>();
    for (List<Lived> journey : company.journeys().values()) {
      Lived before = null;
      for (Lived step : journey) {
        if (step.department().isEmpty()) {
          continue;
        }
        boolean handover = before != null && !before.department().equals(step.department());
        if (handover && step.kind().isEmpty() != chosen) {
          waits
              .computeIfAbsent(
                  before.department() + " -> " + step.department(), k -> new ArrayList<>())
              .add(step.daysAfter(before));
        }
        before = step;
      }
    }
    Set<String> slow = new TreeSet<>();
    waits.forEach(
        (border, days) -> {
          if (days.size() >= FEW && Figures.median(days) > SLOW_DAYS) {
            slow.add(border);
          }
        });
    return slow;
  }

  private double addressLoss(String to) {
    Map<String, String> departments =
        Map.of(
            "billing", "Billing", "metering", "Metering and network", "onboarding", "Onboarding");
    Map<String, List<Lived>> journeys = company.journeys();
    long lost = 0;
    List<Lived> passed = company.at("Address passed to " + to);
    for (Lived passing : passed) {
      boolean entered =
          journeys.get(passing.concern()).stream()
              .anyMatch(
                  step ->
                      step.touchpoint().equals("Address entered")
                          && step.department().equals(departments.get(to)));
      lost += entered ? 0 : 1;
    }
    return Figures.share(lost, passed.size());
  }

  private void routers(Evidence evidence) {
    Map<String, Integer> swaps = new HashMap<>();
    Map<String, String> models = new HashMap<>();
    for (Lived packed : company.at("Parcel packed")) {
      if (packed.concern().startsWith("GE-")) {
        swaps.merge(packed.concern(), 1, Integer::sum);
        models.put(packed.concern(), packed.topic());
      }
    }
    evidence.put("second swap faulty", twice(swaps, models, true));
    evidence.put("second swap other", twice(swaps, models, false));
  }

  private static double twice(
      Map<String, Integer> swaps, Map<String, String> models, boolean faulty) {
    List<String> concerns =
        swaps.keySet().stream().filter(key -> models.get(key).equals("Lumo R2") == faulty).toList();
    return Figures.share(
        concerns.stream().filter(key -> swaps.get(key) > 1).count(), concerns.size());
  }

  private void visits(Evidence evidence) {
    Map<String, Integer> installers = new HashMap<>();
    Map<String, Integer> field = new HashMap<>();
    for (Lived visit : company.where(lived -> lived.touchpoint().startsWith("Visit: "))) {
      if (visit.concern().startsWith("ORD-")) {
        Map<String, Integer> jobs = visit.department().equals("Installers") ? installers : field;
        jobs.merge(visit.concern(), 1, Integer::sum);
      }
    }
    evidence.put("second visit installers", moreThanOne(installers));
    evidence.put("second visit field", moreThanOne(field));
  }

  private static double moreThanOne(Map<String, Integer> jobs) {
    return Figures.share(jobs.values().stream().filter(n -> n > 1).count(), jobs.size());
  }

  private void services(Evidence evidence) {
    Map<String, Integer> lived = new TreeMap<>();
    int handovers = 0;
    for (List<Lived> journey : company.journeys().values()) {
      Lived before = null;
      for (Lived step : journey) {
        if (before != null && !before.department().equals(step.department())) {
          lived.merge(pair(before.department(), step.department()), 1, Integer::sum);
          handovers++;
        }
        before = step;
      }
    }
    Set<String> declared = new HashSet<>();
    for (Row row : company.table("steering/internal_services.csv")) {
      declared.add(pair(row.value("provider"), row.value("consumer")));
    }
    int least = handovers / 500;
    Set<String> undeclared = new TreeSet<>();
    lived.forEach(
        (pair, n) -> {
          if (n >= least && !declared.contains(pair)) undeclared.add(pair);
        });
    Set<String> dead = new TreeSet<>(declared);
    dead.removeAll(lived.keySet());
    evidence.set("undeclared services", undeclared);
    evidence.set("dead services", dead);
  }

  private static String pair(String one, String other) {
    String a = one.equals("Technical Service") ? "Field service" : one;
    String b = other.equals("Technical Service") ? "Field service" : other;
    return a.compareTo(b) < 0 ? a + " & " + b : b + " & " + a;
  }

  /** How much of each day that metering takes comes back as time that billing takes. */
  private double delayPassedOn() {
    List<double[]> delays = new ArrayList<>();
    for (List<Lived> journey : company.journeys().values()) {
      Lived asked = find(journey, "Reading check asked of metering");
      Lived checked = find(journey, "Reading checked");
      Lived corrected = find(journey, "Bill corrected");
      if (asked != null && checked != null && corrected != null) {
        delays.add(new double[] {checked.daysAfter(asked), corrected.daysAfter(checked)});
      }
    }
    return Figures.slope(delays);
  }

  private static Lived find(List<Lived> journey, String touchpoint) {
    return journey.stream()
        .filter(step -> step.touchpoint().equals(touchpoint))
        .findFirst()
        .orElse(null);
  }

  /** The share of each assigned touchpoint that another department handles. */
  private Map<String, Double> elsewhere() {
    Map<String, Set<String>> responsible = new TreeMap<>();
    for (Row row : company.table("steering/roles.csv")) {
      if (row.value("responsibility").equals("R")) {
        responsible
            .computeIfAbsent(row.value("touchpoint"), k -> new HashSet<>())
            .add(row.value("department"));
      }
    }
    Map<String, Double> shares = new TreeMap<>();
    responsible.forEach(
        (touchpoint, departments) -> {
          List<Lived> lived = company.at(touchpoint);
          long others =
              lived.stream().filter(step -> !departments.contains(step.department())).count();
          shares.put(touchpoint, Figures.share(others, lived.size()));
        });
    return shares;
  }
}
