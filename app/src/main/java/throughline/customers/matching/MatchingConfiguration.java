package throughline.customers.matching;

import java.time.Duration;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import throughline.platform.RepeatedSteps;

/** The thread that looks whether a resolution is due. */
@Configuration(proxyBeanMethods = false)
class MatchingConfiguration {
  private static final Duration PAUSE = Duration.ofSeconds(5);

  @Bean
  RepeatedSteps resolvingSteps(ResolvingByItself resolving) {
    return new RepeatedSteps(
        "Resolving by itself waits", PAUSE, Map.of("resolving-by-itself", resolving::doWhatIsDue));
  }
}
