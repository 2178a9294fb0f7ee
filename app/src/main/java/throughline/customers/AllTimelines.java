package throughline.customers;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import throughline.organisation.Department;
import throughline.organisation.Organisation;
import throughline.platform.Actor;
import throughline.platform.Audit;
import throughline.platform.CursorPage;
import throughline.platform.Listing;
import throughline.platform.Needs;
import throughline.platform.Role;
import throughline.platform.Slice;

/** The timelines of all customers as one list, for those who compute elsewhere. */
@RestController
@Needs(Role.ANALYST)
class AllTimelines {
  private final TimelineRows rows;
  private final Organisation organisation;
  private final Audit audit;

  AllTimelines(TimelineRows rows, Organisation organisation, Audit audit) {
    this.rows = rows;
    this.organisation = organisation;
    this.audit = audit;
  }

  /**
   * An interaction of somebody, in words.
   *
   * @param customerName masked where the role does not work with people by name
   */
  record Line(
      String interaction,
      @Nullable String customer,
      @Nullable String customerName,
      Instant at,
      @Nullable Instant startedAt,
      String touchpoint,
      @Nullable String department,
      @Nullable String team,
      @Nullable String channel,
      @Nullable String concern,
      @Nullable String concernKey,
      @Nullable String topic,
      @Nullable String direction,
      @Nullable String purpose,
      @Nullable String outcome,
      @Nullable String kind,
      @Nullable Double score,
      @Nullable String scale,
      @Nullable String comment,
      @Nullable Long costCents,
      String source) {

    private static Line of(TimelineItem item, Map<String, String> departments) {
      return new Line(
          item.id(),
          item.customer(),
          item.customerName(),
          item.at(),
          item.startedAt(),
          item.touchpoint(),
          item.department() == null ? null : departments.get(item.department()),
          item.team(),
          item.channel(),
          item.concern(),
          item.concernKey(),
          item.topic(),
          item.direction(),
          item.purpose(),
          item.outcome(),
          item.kind(),
          item.score(),
          item.scale(),
          item.comment(),
          item.costCents(),
          item.sourceName());
    }
  }

  /** In the order in which they came, without those of customers under restriction. */
  @GetMapping("/api/timelines")
  Listing<Line> timelines(Actor actor) {
    Masking masking = Masking.of(actor.role());
    return Listing.of("timelines", Line.class, slice -> part(slice, masking));
  }

  private CursorPage<Line> part(Slice slice, Masking masking) {
    if (slice.atStart()) {
      audit.record("timelines.taken", "timelines");
    }
    Map<String, String> departments = new HashMap<>();
    for (Department department : organisation.departments()) {
      departments.put(Integer.toString(department.id()), department.name());
    }
    List<Line> lines =
        rows.after(slice.cursorAsLong(0), slice.oneMore(), masking).stream()
            .map(item -> Line.of(item, departments))
            .toList();
    return CursorPage.of(lines, slice, Line::interaction);
  }
}
