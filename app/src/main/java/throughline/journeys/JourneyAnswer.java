package throughline.journeys;

import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.customers.TimelineItem;

/**
 * One journey, step by step.
 *
 * @param concern id of what the customer wanted settled
 * @param key the concern's key as the departments know it
 */
record JourneyAnswer(
    String concern,
    String key,
    @Nullable String customer,
    @Nullable String customerName,
    List<TimelineItem> interactions) {}
