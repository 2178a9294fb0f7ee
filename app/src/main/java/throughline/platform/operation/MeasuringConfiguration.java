package throughline.platform.operation;

import java.time.Duration;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import throughline.platform.RepeatedSteps;

/** The thread that takes the measures. */
@Configuration(proxyBeanMethods = false)
class MeasuringConfiguration {
  private static final Duration PAUSE = Duration.ofSeconds(10);

  @Bean
  RepeatedSteps measuringSteps(Measuring measuring) {
    return new RepeatedSteps("Measures wait", PAUSE, Map.of("measuring", measuring::step));
  }
}
