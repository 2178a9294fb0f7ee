package throughline.journeys;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import throughline.platform.RepeatedSteps;
import throughline.platform.Sparingly;

/** The thread that keeps the answers to standing questions as new as the lake. */
@Configuration(proxyBeanMethods = false)
class JourneysConfiguration {
  private static final Duration PAUSE = Duration.ofMinutes(1);

  /** Over many interactions a pass takes seconds of all cores; at most this share of the time. */
  private static final int ONE_IN = 20;

  @Bean
  RepeatedSteps journeysSteps(StandingQuestions questions, Clock clock) {
    return new RepeatedSteps(
        "Standing questions wait",
        PAUSE,
        Map.of("journeys-standing", new Sparingly(clock, ONE_IN, questions::ask)));
  }
}
