package throughline.customers.segments;

import java.time.Duration;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import throughline.platform.RepeatedSteps;

/** The threads that keep members of segments up to date. */
@Configuration(proxyBeanMethods = false)
class SegmentsConfiguration {
  private static final Duration PAUSE = Duration.ofMillis(400);

  @Bean
  RepeatedSteps segmentsSteps(FollowingMembers following, Recounting recounting) {
    return new RepeatedSteps(
        "Segments wait",
        PAUSE,
        Map.of(
            "segments-following", following::advance,
            "segments-counting", recounting::countWhereDue));
  }
}
