package throughline.journeys;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import throughline.customers.CustomerTimelines;
import throughline.customers.CustomersOf;
import throughline.customers.CustomersOf.NamedConcern;
import throughline.customers.CustomersOf.NamedCustomer;
import throughline.engine.journey.JourneyTrait;
import throughline.engine.journey.JourneysBehind;
import throughline.engine.timeline.Scope;
import throughline.platform.Actor;
import throughline.platform.CursorPage;
import throughline.platform.Listing;
import throughline.platform.Slice;

/** The customers behind a cell of the coverage: who met a department at a touchpoint. */
@Service
class CustomersAtPlaces {
  private static final int MOST = 100_000;

  private final CustomerTimelines timelines;
  private final CustomersOf customers;

  CustomersAtPlaces(CustomerTimelines timelines, CustomersOf customers) {
    this.timelines = timelines;
    this.customers = customers;
  }

  /**
   * A customer, or a concern for which nobody is named.
   *
   * @param interactions with this department at this touchpoint
   * @param lastAt of the whole relationship
   */
  record Met(
      @Nullable String customer,
      @Nullable String customerName,
      @Nullable String concern,
      @Nullable String key,
      long interactions,
      Instant lastAt) {}

  /** Those with most interactions there first. */
  Listing<Met> met(int department, int touchpoint, Actor reader) {
    JourneyTrait there = new JourneyTrait.MeetsAt(Silos.STEP, touchpoint, Silos.UNIT, department);
    return Listing.of("coverage-customers", Met.class, slice -> page(there, reader, slice));
  }

  private CursorPage<Met> page(JourneyTrait there, Actor reader, Slice slice) {
    int from = Math.toIntExact(Math.min(MOST, slice.cursorAsLong(0)));
    int to = Math.min(MOST, from + slice.limit());
    int kept = Math.min(MOST, Integer.highestOneBit(Math.max(500, to - 1)) * 2);
    JourneysBehind.Found found =
        timelines
            .learn("at %s %s".formatted(there, kept), new JourneysBehind(there, kept), Scope.ALL)
            .result();
    int size = found.journeys().size();
    String next = to < Math.min(MOST, found.total()) ? Integer.toString(to) : null;
    return new CursorPage<>(
        lines(found.journeys().subList(Math.min(from, size), Math.min(to, size)), reader),
        next,
        found.total());
  }

  private List<Met> lines(List<JourneysBehind.Journey> whole, Actor reader) {
    Map<Long, NamedCustomer> named =
        customers.customers(
            whole.stream()
                .map(JourneysBehind.Journey::customer)
                .filter(customer -> customer >= 0)
                .toList(),
            reader.role());
    Map<Long, NamedConcern> concerns =
        customers.concerns(
            whole.stream()
                .filter(timeline -> timeline.customer() < 0)
                .map(JourneysBehind.Journey::concern)
                .toList());
    return whole.stream()
        .map(
            timeline ->
                line(
                    timeline,
                    named.get(timeline.customer()),
                    timeline.customer() < 0 ? concerns.get(timeline.concern()) : null))
        .toList();
  }

  private static Met line(
      JourneysBehind.Journey timeline,
      @Nullable NamedCustomer customer,
      @Nullable NamedConcern concern) {
    return new Met(
        customer == null ? null : Long.toString(customer.id()),
        customer == null ? null : customer.name(),
        concern == null ? null : Long.toString(concern.id()),
        concern == null ? null : concern.key(),
        timeline.weight(),
        Instant.ofEpochMilli(timeline.to()));
  }
}
