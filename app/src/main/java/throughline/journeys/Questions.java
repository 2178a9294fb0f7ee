package throughline.journeys;

import org.springframework.stereotype.Component;
import throughline.customers.MembersOfSegments;

/** What the filter bar asks about, with the members of its segment as they are now. */
@Component
public class Questions {
  private final MembersOfSegments segments;

  Questions(MembersOfSegments segments) {
    this.segments = segments;
  }

  public Question of(FilterBar filters) {
    Integer segment = filters.segmentId();
    return segment == null
        ? filters.question()
        : filters.question().among(segments.members(segment));
  }
}
