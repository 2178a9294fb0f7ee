package throughline.journeys;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import throughline.customers.MembersOfSegments.Membership;
import throughline.engine.timeline.Dimension;
import throughline.engine.timeline.Passing;
import throughline.engine.timeline.Period;
import throughline.engine.timeline.Scope;
import throughline.engine.timeline.TimelineFilter;
import throughline.platform.Refusal;

/**
 * What the filter bar asks about: a period, and the departments and channels that a journey has to
 * have met.
 *
 * @param from the first day, or null for the beginning
 * @param to the day after the last, or null for the end
 * @param departments ids; none asks about all
 * @param channels names; none asks about all
 * @param members whose journeys count, or null for everybody's
 * @param limits what else is asked of each single journey
 */
public record Question(
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    List<Integer> departments,
    List<String> channels,
    @Nullable Membership members,
    JourneyLimits limits,
    ZoneId zone) {

  public Question {
    departments = List.copyOf(departments);
    channels = List.copyOf(channels);
    if (from != null && to != null && !from.isBefore(to)) {
      throw Refusal.invalid(
          "The period begins (%s) at or after its end (%s).".formatted(from, to),
          "Choose an earlier begin.");
    }
  }

  Question among(Membership newMembers) {
    return new Question(from, to, departments, channels, newMembers, limits, zone);
  }

  Question within(JourneyLimits newLimits) {
    return new Question(from, to, departments, channels, members, newLimits, zone);
  }

  public Scope scope() {
    long begin = from == null ? Long.MIN_VALUE : midnight(from);
    long end = to == null ? Long.MAX_VALUE : midnight(to);
    return Scope.ALL.within(new Period(begin, end));
  }

  private long midnight(LocalDate day) {
    return day.atStartOfDay(zone).toInstant().toEpochMilli();
  }

  /** What a journey has to pass; where nothing is known of what was asked for, none does. */
  public List<TimelineFilter> filters(Codes codes) {
    List<TimelineFilter> filters = new ArrayList<>();
    if (!departments.isEmpty()) {
      filters.add(Passing.any(Dimension.DEPARTMENT, codes.departments(departments)));
    }
    if (!channels.isEmpty()) {
      filters.add(Passing.any(Dimension.CHANNEL, codes.channels(channels)));
    }
    filters.addAll(limits.filters(codes));
    return filters;
  }

  /** What tells one question from another. */
  public String key() {
    return "%s/%s/%s/%s/%s/%s"
        .formatted(
            from,
            to,
            departments.stream().sorted().toList(),
            channels.stream().sorted().collect(Collectors.joining("\n")),
            members == null ? "" : members.version(),
            limits.key());
  }
}
