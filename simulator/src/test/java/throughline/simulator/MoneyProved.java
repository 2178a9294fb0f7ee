package throughline.simulator;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import throughline.lake.format.Row;
import throughline.simulator.world.Horizon;

/** What the files show of initiatives, expectations, prices, the fee, wishes and goodwill. */
final class MoneyProved {

  private static final LocalDate FIRST = LocalDate.parse("2023-01-01");

  private final LivedCompany company;
  private final Map<String, Row> contacts = new HashMap<>();

  MoneyProved(LivedCompany company) {
    this.company = company;
    for (Row contact : company.table("sales-crm/contacts.csv")) {
      contacts.put(company.personOfContact(contact), contact);
    }
  }

  void into(Evidence evidence) {
    collectors(evidence);
    spring(evidence);
    evidence.put("tolerated days first year", toleratedDays(0));
    evidence.put("tolerated days last year", toleratedDays(2));
    evidence.put("loyalty penalty", loyaltyPenalty());
    fee(evidence);
    evidence.put("recommendation after goodwill", afterGoodwill());
    new Wished(company, contacts).into(evidence);
    silentLeavers(evidence);
  }

  private static Instant month(int number) {
    return Horizon.at(FIRST.plusMonths(number));
  }

  private void collectors(Evidence evidence) {
    Map<String, Instant> trained = new HashMap<>();
    for (Row row : company.table("steering/initiatives.csv")) {
      String from = row.value("from");
      if (row.value("initiative").equals("See distress") && from != null && !from.isEmpty()) {
        trained.put(row.value("unit"), Horizon.at(LocalDate.parse(from)));
      }
    }
    Set<String> kept = new HashSet<>();
    company.at("Plan kept").forEach(plan -> kept.add(plan.concern()));
    Set<String> broken = new HashSet<>();
    company.at("Plan broken").forEach(plan -> broken.add(plan.concern()));
    int[][] counts = new int[2][2];
    for (Lived plan : company.at("Instalment plan agreed")) {
      Instant from = trained.get(plan.team());
      int after = from != null && !plan.at().isBefore(from) ? 1 : 0;
      boolean known = kept.contains(plan.concern()) || broken.contains(plan.concern());
      counts[after][0] += known ? 1 : 0;
      counts[after][1] += kept.contains(plan.concern()) ? 1 : 0;
    }
    double before = Figures.share(counts[0][1], counts[0][0]);
    evidence.put(
        "plans kept more after training", Figures.share(counts[1][1], counts[1][0]) - before);
  }

  private void spring(Evidence evidence) {
    Map<String, List<Instant>> greeted = new HashMap<>();
    company
        .at("Spring greetings")
        .forEach(
            mail -> greeted.computeIfAbsent(mail.person(), k -> new ArrayList<>()).add(mail.at()));
    List<Double> with = new ArrayList<>();
    List<Double> without = new ArrayList<>();
    List<Double> spring = new ArrayList<>();
    List<Double> other = new ArrayList<>();
    for (Lived answer : company.at("Answer NPS")) {
      int month = Horizon.day(answer.at()).getMonthValue();
      if (month < 3 || month > 5) {
        other.add(answer.score());
        continue;
      }
      spring.add(answer.score());
      boolean reached =
          greeted.getOrDefault(answer.person(), List.of()).stream()
              .anyMatch(
                  at ->
                      at.isBefore(answer.at())
                          && at.isAfter(answer.at().minus(Duration.ofDays(100))));
      (reached ? with : without).add(answer.score());
    }
    evidence.put("spring lift", Figures.mean(spring) - Figures.mean(other));
    evidence.put("spring greetings lift", Figures.mean(with) - Figures.mean(without));
  }

  /** The reply time at which answers in a year fall most. */
  private double toleratedDays(int year) {
    Map<String, Lived> opened = new HashMap<>();
    company.at("Ticket opened").forEach(ticket -> opened.put(ticket.concern(), ticket));
    Map<String, Lived> answered = new HashMap<>();
    company.at("Ticket answered").forEach(ticket -> answered.putIfAbsent(ticket.concern(), ticket));
    List<double[]> felt = new ArrayList<>();
    for (Lived answer : company.at("Answer CSAT")) {
      Lived ticket = opened.get(answer.concern());
      Lived reply = answered.get(answer.concern());
      boolean inYear =
          !answer.at().isBefore(month(12 * year)) && answer.at().isBefore(month(12 * year + 12));
      if (ticket != null && reply != null && inYear && answer.concern().startsWith("T")) {
        felt.add(new double[] {reply.daysAfter(ticket), answer.score()});
      }
    }
    return steepestFall(felt);
  }

  private static double steepestFall(List<double[]> felt) {
    double best = Double.NaN;
    double most = 0;
    for (double cut = 1; cut <= 6.5; cut += 0.25) {
      double days = cut;
      List<Double> early = felt.stream().filter(f -> f[0] <= days).map(f -> f[1]).toList();
      List<Double> late = felt.stream().filter(f -> f[0] > days).map(f -> f[1]).toList();
      if (early.size() < 10 || late.size() < 10) {
        continue;
      }
      // What a split explains of the differences, so that a few outliers at an end don't win.
      double weight = (double) early.size() * late.size() / felt.size();
      double gain = weight * Math.pow(Figures.mean(early) - Figures.mean(late), 2);
      if (gain > most) {
        most = gain;
        best = cut;
      }
    }
    return best;
  }

  private double loyaltyPenalty() {
    List<Double> loyal = new ArrayList<>();
    List<Double> others = new ArrayList<>();
    for (Lived invoice : company.at("Invoice")) {
      if (!invoice.topic().equals("Rechnung Strom") || !invoice.at().isBefore(month(9))) {
        continue;
      }
      LocalDate since = LocalDate.parse(contacts.get(invoice.person()).value("customer_since"));
      double years = Duration.between(Horizon.at(since), invoice.at()).toDays() / 365.25;
      double price =
          amount(invoice, "amount") / Double.parseDouble(invoice.properties().get("kwh"));
      (years >= 6 ? loyal : others).add(price);
    }
    return Figures.mean(loyal) / Figures.mean(others) - 1;
  }

  private static double amount(Lived invoice, String name) {
    return Double.parseDouble(invoice.properties().get(name).replace(".", "").replace(',', '.'));
  }

  private void fee(Evidence evidence) {
    double fees = 0;
    double paid = 0;
    Map<String, Boolean> paper = new HashMap<>();
    for (Lived invoice : company.at("Invoice")) {
      boolean late = !invoice.at().isBefore(month(18));
      if (late && invoice.channel().equals("letter")) {
        fees += amount(invoice, "fee");
        paid += amount(invoice, "amount") - amount(invoice, "fee");
      }
      if (invoice.topic().startsWith("Rechnung")
          && invoice.at().isAfter(month(18))
          && invoice.at().isBefore(month(20))) {
        paper.put(
            contacts.get(invoice.person()).value("account_no"), invoice.channel().equals("letter"));
      }
    }
    evidence.put("fee share of bill", fees / paid);
    evidence.put("leaving for the fee", leaving(paper, true) - leaving(paper, false));
  }

  private double leaving(Map<String, Boolean> paper, boolean letters) {
    Set<String> gone = new HashSet<>();
    for (Lived ended : company.at("Contract ended")) {
      if (ended.at().isAfter(month(20))) {
        gone.add(contacts.get(ended.person()).value("account_no"));
      }
    }
    Set<String> seniors = new HashSet<>();
    contacts.values().stream()
        .filter(contact -> contact.value("segment").equals("senior"))
        .forEach(contact -> seniors.add(contact.value("account_no")));
    List<String> accounts =
        paper.keySet().stream()
            .filter(a -> paper.get(a) == letters && !seniors.contains(a))
            .toList();
    return Figures.share(accounts.stream().filter(gone::contains).count(), accounts.size());
  }

  private double afterGoodwill() {
    Map<String, List<Lived>> timelines = company.byPerson();
    List<Double> scores = new ArrayList<>();
    for (Lived goodwill : company.at("Goodwill given")) {
      timelines.get(goodwill.person()).stream()
          .filter(
              l ->
                  l.touchpoint().equals("Answer NPS")
                      && l.daysAfter(goodwill) > 0
                      && l.daysAfter(goodwill) < 20)
          .forEach(l -> scores.add(l.score()));
    }
    return Figures.mean(scores);
  }

  private void silentLeavers(Evidence evidence) {
    Map<String, List<Lived>> timelines = company.byPerson();
    List<Row> leavers = company.table("truth/silent_leavers.csv");
    long silent = 0;
    long known = 0;
    for (Row leaver : leavers) {
      Instant left = Instant.parse(leaver.value("left"));
      if (left.isAfter(month(36))) {
        continue;
      }
      known++;
      boolean complained =
          timelines.get(leaver.value("person")).stream()
              .anyMatch(
                  l ->
                      l.department().equals("Complaints")
                          && l.at().isAfter(left.minus(Duration.ofDays(200))));
      silent += complained ? 0 : 1;
    }
    evidence.put("silent leavers", known);
    evidence.put("silent leavers without complaint", Figures.share(silent, known));
  }
}
