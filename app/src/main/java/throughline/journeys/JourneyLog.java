package throughline.journeys;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import throughline.customers.CustomersOf;
import throughline.customers.TimelineItem;
import throughline.engine.journey.JourneyTrait;
import throughline.engine.journey.JourneysBehind;
import throughline.engine.journey.JourneysBehind.Journey;
import throughline.lake.format.EventLogWriter;
import throughline.lake.format.LoggedEvent;
import throughline.lake.format.LoggedEvent.Related;
import throughline.organisation.Organisation;
import throughline.platform.Actor;
import throughline.platform.CommonError;
import throughline.platform.Refusal;

/**
 * Journeys as an event log for other tools: whole, without names and comments. Where an event
 * belongs to stays in it as relations, by which logs of objects can be cut anew.
 */
@Service
class JourneyLog {
  private static final int MOST = 200_000;
  private static final int AT_ONCE = 500;

  /** The journeys of one customer together, those of nobody each alone. */
  private static final Comparator<Journey> BY_CUSTOMER =
      Comparator.comparingLong(Journey::customer).thenComparingLong(Journey::concern);

  private final JourneyLearning learning;
  private final CustomersOf customers;
  private final Organisation organisation;

  JourneyLog(JourneyLearning learning, CustomersOf customers, Organisation organisation) {
    this.learning = learning;
    this.customers = customers;
    this.organisation = organisation;
  }

  /** What the cases of a log are. */
  enum Cases {
    CONCERNS,
    CUSTOMERS
  }

  /** The journeys that a question is about, in the order in which they are written. */
  List<Journey> journeys(Question question) {
    JourneysBehind.Found found =
        learning.learn("log", question, new JourneysBehind(new JourneyTrait.Any(), MOST)).result();
    if (found.total() > MOST) {
      throw new Refusal(
          CommonError.TOO_LARGE,
          "These are %,d journeys, more than one log can hold (%,d)."
              .formatted(found.total(), MOST),
          "Choose a shorter period, or take the lake along (export lake).");
    }
    return found.journeys().stream().sorted(BY_CUSTOMER).toList();
  }

  /** Writes the journeys, some at a time, those of one customer never apart. */
  void write(List<Journey> journeys, Cases cases, Actor reader, EventLogWriter log)
      throws IOException {
    Names names = Names.of(organisation.departments(), List.of());
    int from = 0;
    while (from < journeys.size()) {
      int to = Math.min(from + AT_ONCE, journeys.size());
      while (to < journeys.size() && sameCustomer(journeys.get(to - 1), journeys.get(to))) {
        to++;
      }
      write(journeys.subList(from, to), cases, reader, new Log(log, names));
      from = to;
    }
  }

  private static boolean sameCustomer(Journey one, Journey other) {
    return one.customer() == other.customer() && one.customer() >= 0;
  }

  private void write(List<Journey> journeys, Cases cases, Actor reader, Log log)
      throws IOException {
    Map<Long, Long> owners = new LinkedHashMap<>();
    journeys.forEach(one -> owners.put(one.concern(), one.customer()));
    Map<String, List<TimelineItem>> items = new LinkedHashMap<>();
    for (long concern : owners.keySet()) {
      items.put(caseOf(concern, owners.get(concern), cases), new ArrayList<>());
    }
    for (TimelineItem item : customers.unrestricted(owners.keySet(), reader.role())) {
      long concern = Long.parseLong(String.valueOf(item.concern()));
      String of = caseOf(concern, owners.getOrDefault(concern, -1L), cases);
      items.getOrDefault(of, new ArrayList<>()).add(item);
    }
    for (Map.Entry<String, List<TimelineItem>> one : items.entrySet()) {
      log.write(one.getKey(), one.getValue());
    }
  }

  private static String caseOf(long concern, @Nullable Long customer, Cases cases) {
    return cases == Cases.CONCERNS || customer == null || customer < 0
        ? "concern %d".formatted(concern)
        : "customer %d".formatted(customer);
  }

  /** A log that is being written, with the words for the codes in it. */
  private record Log(EventLogWriter out, Names names) {

    void write(String name, List<TimelineItem> items) throws IOException {
      if (items.isEmpty()) {
        return;
      }
      out.beginCase(name, Map.of());
      for (TimelineItem item : items) {
        out.event(event(item));
      }
    }

    private LoggedEvent event(TimelineItem item) {
      String department =
          item.department() == null ? null : names.lane(Integer.parseInt(item.department()));
      Map<String, Object> attributes = new LinkedHashMap<>();
      put(attributes, "start_timestamp", item.startedAt());
      put(attributes, "org:group", department);
      put(attributes, "department", department);
      put(attributes, "team", item.team());
      put(attributes, "channel", item.channel());
      put(attributes, "customer", item.customer());
      put(attributes, "concern", item.concernKey());
      put(attributes, "topic", item.topic());
      put(attributes, "direction", item.direction());
      put(attributes, "purpose", item.purpose());
      put(attributes, "outcome", item.outcome());
      put(attributes, "kind", item.kind());
      put(attributes, "score", item.score());
      put(attributes, "cost_cents", item.costCents());
      put(attributes, "source", item.sourceName());
      Instant at = item.at();
      return new LoggedEvent(
          item.id(), item.touchpoint(), at, attributes, related(item, department));
    }

    private static void put(Map<String, Object> attributes, String name, @Nullable Object value) {
      if (value != null && !value.equals("")) {
        attributes.put(name, value);
      }
    }

    private static List<Related> related(TimelineItem item, @Nullable String department) {
      List<Related> related = new ArrayList<>();
      related.add(new Related("concern", "concern " + item.concern(), "serves"));
      if (item.customer() != null) {
        related.add(new Related("customer", "customer " + item.customer(), "of"));
      }
      if (department != null) {
        related.add(new Related("department", "department " + item.department(), "by"));
      }
      return related;
    }
  }
}
