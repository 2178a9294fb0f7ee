package throughline.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import throughline.engine.timeline.Purpose;
import throughline.lake.format.Row;

/** What the files show of contacts that come back and of outreach in conflict. */
final class OutreachProved {

  private static final Duration THIRTY_DAYS = Duration.ofDays(30);
  private static final int FEW = 60;

  private final LivedCompany company;
  private final Map<String, List<Lived>> timelines;

  OutreachProved(LivedCompany company) {
    this.company = company;
    this.timelines = company.byPerson();
  }

  void into(Evidence evidence) {
    repeats(evidence);
    evidence.put("login becomes contact", loginBecomesContact());
    evidence.put("offer in complaint", duringComplaints(any -> true, this::isOffer));
    evidence.put("mail in complaint", duringComplaints(any -> true, this::isMarketing));
    evidence.put("dunning in dispute", duringComplaints(this::isDispute, this::isDunning));
    evidence.put(
        "dunning in other complaint", duringComplaints(c -> !isDispute(c), this::isDunning));
    evidence.put("loyalty after price letter", afterPriceLetter("Thank you for your loyalty"));
    evidence.put("newsletter after price letter", afterPriceLetter("Newsletter"));
    evidence.put("letters to the dead", lettersToTheDead());
    evidence.put("three departments after cancellation", threeDepartments("cancellation"));
    evidence.put("three departments after question", threeDepartments("general"));
  }

  private void repeats(Evidence evidence) {
    Map<String, int[]> byTopic = new TreeMap<>();
    for (List<Lived> timeline : timelines.values()) {
      List<Lived> contacts =
          timeline.stream().filter(l -> l.isInbound() && l.purpose() == Purpose.SERVICE).toList();
      for (int i = 0; i < contacts.size(); i++) {
        Lived contact = contacts.get(i);
        int[] count = byTopic.computeIfAbsent(contact.topic(), k -> new int[2]);
        count[0]++;
        Instant until = contact.at().plus(THIRTY_DAYS);
        boolean again =
            contacts.subList(i + 1, contacts.size()).stream()
                .anyMatch(
                    next -> next.topic().equals(contact.topic()) && !next.at().isAfter(until));
        count[1] += again ? 1 : 0;
      }
    }
    Set<String> often = new TreeSet<>();
    byTopic.forEach(
        (topic, count) -> {
          if (count[0] >= FEW) {
            double share = Figures.share(count[1], count[0]);
            evidence.put("repeat " + topic, share);
            if (share > 0.30) {
              often.add(topic);
            }
          }
        });
    evidence.set("topics that come back", often);
  }

  private double loginBecomesContact() {
    Map<String, Lived> first = new HashMap<>();
    company.at("Login failed").forEach(failed -> first.putIfAbsent(failed.concern(), failed));
    long contacts =
        first.values().stream().filter(failed -> contacts(failed, Duration.ofHours(2))).count();
    return Figures.share(contacts, first.size());
  }

  private boolean contacts(Lived failed, Duration within) {
    Instant until = failed.at().plus(within);
    return timeline(failed).stream()
        .anyMatch(
            l ->
                l.isInbound()
                    && l.topic().equals("login")
                    && !l.at().isBefore(failed.at())
                    && l.at().isBefore(until));
  }

  private List<Lived> timeline(Lived lived) {
    return timelines.getOrDefault(lived.person(), List.of());
  }

  private boolean isOffer(Lived l) {
    return l.department().equals("Sales") && l.purpose() == Purpose.SALES;
  }

  private boolean isMarketing(Lived l) {
    return l.purpose() == Purpose.MARKETING;
  }

  private boolean isDunning(Lived l) {
    return l.purpose() == Purpose.DUNNING;
  }

  private boolean isDispute(Lived complaint) {
    return complaint.topic().equals("bill");
  }

  /** The share of complaints in which such an outreach happens while they are open. */
  private double duringComplaints(Predicate<Lived> which, Predicate<Lived> outreach) {
    Map<String, Lived> closed = new HashMap<>();
    company.at("Complaint closed").forEach(end -> closed.put(end.concern(), end));
    long hit = 0;
    long all = 0;
    for (Lived received : company.at("Complaint received")) {
      Lived end = closed.get(received.concern());
      if (end == null || !which.test(received)) {
        continue;
      }
      all++;
      boolean conflict =
          timeline(received).stream()
              .anyMatch(
                  l ->
                      outreach.test(l)
                          && !l.at().isBefore(received.at())
                          && l.at().isBefore(end.at()));
      hit += conflict ? 1 : 0;
    }
    return Figures.share(hit, all);
  }

  private double afterPriceLetter(String campaign) {
    List<Lived> letters = company.at("Price letter");
    long hit =
        letters.stream()
            .filter(
                letter ->
                    timeline(letter).stream()
                        .anyMatch(
                            l ->
                                l.touchpoint().equals(campaign)
                                    && l.at().isAfter(letter.at())
                                    && l.at().isBefore(letter.at().plus(Duration.ofDays(5)))))
            .count();
    return Figures.share(hit, letters.size());
  }

  /** Of the reported deaths, how many dead got marketing in the weeks after. */
  private double lettersToTheDead() {
    Map<String, String> account = new HashMap<>();
    Map<String, String> decider = new HashMap<>();
    for (Row contact : company.table("sales-crm/contacts.csv")) {
      account.put(company.personOfContact(contact), contact.value("account_no"));
      if (contact.value("buyer_role").equals("decides")) {
        decider.put(contact.value("account_no"), company.personOfContact(contact));
      }
    }
    long hit = 0;
    List<Lived> reports = company.at("Contract passed to heir");
    for (Lived report : reports) {
      String dead = decider.get(account.get(report.person()));
      boolean written =
          timelines.getOrDefault(dead, List.of()).stream()
              .anyMatch(
                  l ->
                      isMarketing(l)
                          && l.at().isAfter(report.at())
                          && l.at().isBefore(report.at().plus(Duration.ofDays(60))));
      hit += written ? 1 : 0;
    }
    return Figures.share(hit, reports.size());
  }

  /** After how many contacts on a topic three departments go to the customer within one day. */
  private double threeDepartments(String topic) {
    List<Lived> begins =
        company.where(
            l ->
                l.isInbound()
                    && l.topic().equals(topic)
                    && (l.touchpoint().equals("Ticket opened")
                        || l.touchpoint().equals("Contract cancelled")));
    long hit = begins.stream().filter(this::threeWithinADay).count();
    return Figures.share(hit, begins.size());
  }

  private boolean threeWithinADay(Lived begin) {
    List<Lived> outreach = new ArrayList<>();
    for (Lived l : timeline(begin)) {
      boolean soon =
          l.at().isAfter(begin.at()) && l.at().isBefore(begin.at().plus(Duration.ofDays(6)));
      if (soon && (l.purpose() == Purpose.SALES || isMarketing(l))) {
        outreach.add(l);
      }
    }
    for (Lived first : outreach) {
      Set<String> departments = new HashSet<>();
      for (Lived other : outreach) {
        double days = other.daysAfter(first);
        if (days >= 0 && days < 1) {
          departments.add(other.department());
        }
      }
      if (departments.size() >= 3) {
        return true;
      }
    }
    return false;
  }
}
