package throughline.platform;

import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * The little that commands start: the database and what is marked for them. It is not annotated as
 * a configuration, because the serving application would then find it and take its beans.
 */
@EnableTransactionManagement
@Import(StorageConfiguration.class)
@ComponentScan(
    basePackages = "throughline",
    useDefaultFilters = false,
    includeFilters =
        @ComponentScan.Filter(type = FilterType.ANNOTATION, classes = ForCommands.class))
class CommandContext {

  @Bean
  JdbcClient jdbcClient(DataSource source) {
    return JdbcClient.create(source);
  }

  @Bean
  JdbcTransactionManager transactionManager(DataSource source) {
    return new JdbcTransactionManager(source);
  }

  @Bean
  TransactionTemplate transactions(JdbcTransactionManager manager) {
    return new TransactionTemplate(manager);
  }

  @Bean
  JsonMapper json() {
    return JsonMapper.builder().build();
  }
}
