package throughline.journeys;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.platform.NameBeside;

/**
 * A journey in a list.
 *
 * @param concern id of what the customer wanted settled, null where the source named nothing
 * @param key the concern's key as the departments know it
 * @param customer id, null where nobody is known
 * @param waitSeconds by which the journey stands in this list: its wait at the border or on the
 *     arc, or its duration; 0 where it is listed by how often it was handed over
 * @param times how often the journey did what it is listed for; 0 where it is listed by time
 * @param at when it began
 * @param departments ids in the order of its way
 */
public record JourneyLine(
    @Nullable String concern,
    @Nullable String key,
    @Nullable String customer,
    @Nullable String customerName,
    double waitSeconds,
    Instant at,
    int interactions,
    double durationSeconds,
    int handovers,
    long times,
    @NameBeside("department") List<String> departments) {}
