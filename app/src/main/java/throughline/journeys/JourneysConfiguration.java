package throughline.journeys;

import java.time.Duration;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import throughline.platform.RepeatedSteps;

/** The thread that keeps the answers to standing questions as new as the lake. */
@Configuration(proxyBeanMethods = false)
class JourneysConfiguration {
  private static final Duration PAUSE = Duration.ofMinutes(1);

  @Bean
  RepeatedSteps journeysSteps(StandingQuestions questions) {
    return new RepeatedSteps(
        "Standing questions wait", PAUSE, Map.of("journeys-standing", () -> asked(questions)));
  }

  /** There is never more to do at once. */
  private static boolean asked(StandingQuestions questions) {
    questions.ask();
    return false;
  }
}
