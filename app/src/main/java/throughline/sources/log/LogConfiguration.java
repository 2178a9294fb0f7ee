package throughline.sources.log;

import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import throughline.platform.ForCommands;

/** The one writer of this process. */
@Configuration(proxyBeanMethods = false)
@ForCommands
class LogConfiguration {

  @Bean
  GroupCommit intakeLog(DataSource dataSource, LogSignal signal) {
    return new GroupCommit(dataSource, GroupCommit.Limits.DEFAULT, signal::raise);
  }

  @Bean
  LogSignal logSignal() {
    return new LogSignal();
  }
}
