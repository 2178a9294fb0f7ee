package throughline.journeys;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import throughline.customers.CustomersOf;
import throughline.customers.CustomersOf.NamedConcern;
import throughline.customers.CustomersOf.NamedCustomer;
import throughline.engine.journey.JourneyTrait;
import throughline.engine.journey.JourneysBehind;
import throughline.engine.timeline.Columns;
import throughline.platform.Actor;
import throughline.platform.CursorPage;
import throughline.platform.Listing;
import throughline.platform.Refusal;
import throughline.platform.Slice;

/** The journeys behind a figure, with the customers whose they are. */
@Service
public class JourneyList {
  /** More than anybody pages through; a download takes all that are kept. */
  private static final int MOST = 100_000;

  private final JourneyLearning learning;
  private final CustomersOf customers;

  JourneyList(JourneyLearning learning, CustomersOf customers) {
    this.learning = learning;
    this.customers = customers;
  }

  /**
   * A figure that was clicked.
   *
   * @param name tells it from every other figure of the same question
   */
  public record Figure(String name, JourneyTrait trait, Question question) {}

  /** How the journeys behind a figure are found, so many of them. */
  public interface Found {
    JourneysBehind.Found first(int limit);
  }

  /** The journeys that have the figure's trait, those that weigh most in it first. */
  public Listing<JourneyLine> behind(Figure figure, Actor reader) {
    Found behind =
        limit ->
            learning
                .learn(
                    "behind %s %s".formatted(figure.name(), limit),
                    figure.question(),
                    new JourneysBehind(figure.trait(), limit))
                .result();
    return listed(behind, reader, figure.trait().timed());
  }

  public Listing<JourneyLine> listed(Found behind, Actor reader) {
    return listed(behind, reader, true);
  }

  private Listing<JourneyLine> listed(Found behind, Actor reader, boolean timed) {
    return Listing.of("journeys", JourneyLine.class, slice -> page(behind, reader, timed, slice));
  }

  private CursorPage<JourneyLine> page(Found behind, Actor reader, boolean timed, Slice slice) {
    int from = Math.toIntExact(Math.min(MOST, slice.cursorAsLong(0)));
    int to = Math.min(MOST, from + slice.limit());
    // Rounded up, so that paging on asks for the same answer for a while.
    int kept = Math.min(MOST, Integer.highestOneBit(Math.max(500, to - 1)) * 2);
    JourneysBehind.Found found = behind.first(kept);
    List<JourneysBehind.Journey> all = found.journeys();
    List<JourneysBehind.Journey> part =
        all.subList(Math.min(from, all.size()), Math.min(to, all.size()));
    String next = to < Math.min(MOST, found.total()) ? Integer.toString(to) : null;
    return new CursorPage<>(lines(part, reader, timed), next, found.total());
  }

  private List<JourneyLine> lines(
      List<JourneysBehind.Journey> journeys, Actor reader, boolean timed) {
    Map<Long, NamedConcern> concerns =
        customers.concerns(
            journeys.stream()
                .map(JourneysBehind.Journey::concern)
                .filter(concern -> concern != Columns.NO_CONCERN)
                .toList());
    Map<Long, NamedCustomer> named =
        customers.customers(
            journeys.stream()
                .map(JourneysBehind.Journey::customer)
                .filter(customer -> customer >= 0)
                .toList(),
            reader.role());
    return journeys.stream()
        .map(
            journey ->
                line(
                    journey, timed, concerns.get(journey.concern()), named.get(journey.customer())))
        .toList();
  }

  private static JourneyLine line(
      JourneysBehind.Journey journey,
      boolean timed,
      @Nullable NamedConcern concern,
      @Nullable NamedCustomer customer) {
    return new JourneyLine(
        concern == null ? null : Long.toString(concern.id()),
        concern == null ? null : concern.key(),
        customer == null ? null : Long.toString(customer.id()),
        customer == null ? null : customer.name(),
        timed ? SiloReport.seconds(journey.weight()) : 0,
        Instant.ofEpochMilli(journey.from()),
        journey.interactions(),
        (journey.to() - journey.from()) / 1000.0,
        Math.max(0, journey.departments().size() - 1),
        timed ? 0 : journey.weight(),
        journey.departments().stream().map(id -> Integer.toString(id)).toList());
  }

  /** One journey, step by step. */
  JourneyAnswer journey(long concern, Actor reader) {
    NamedConcern named = customers.concerns(List.of(concern)).get(concern);
    if (named == null) {
      throw Refusal.notFound("journey", concern);
    }
    Long owner = named.customer();
    NamedCustomer customer =
        owner == null ? null : customers.customers(List.of(owner), reader.role()).get(owner);
    return new JourneyAnswer(
        Long.toString(concern),
        named.key(),
        customer == null ? null : Long.toString(customer.id()),
        customer == null ? null : customer.name(),
        customers.interactions(concern, reader.role()));
  }
}
