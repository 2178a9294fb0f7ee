package throughline.sources.door;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/** How much the doors take at a time, and which pages may ask. */
@Configuration(proxyBeanMethods = false)
class DoorConfiguration {

  private static final int REQUESTS_AT_A_TIME = 128;

  @Bean
  Admission admission() {
    return new Admission(REQUESTS_AT_A_TIME);
  }

  @Bean
  Turnstile turnstile() {
    return new Turnstile(Runtime.getRuntime().availableProcessors());
  }

  /** The doors stand outside the login: a write key opens them, and nothing but them. */
  @Bean
  @Order(Ordered.HIGHEST_PRECEDENCE)
  SecurityFilterChain doors(HttpSecurity security) throws Exception {
    return security
        .securityMatcher("/v1/**")
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .csrf(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .build();
  }

  @Bean
  FilterRegistrationBean<Preflight> preflight(WriteKeys keys) {
    FilterRegistrationBean<Preflight> filter = new FilterRegistrationBean<>(new Preflight(keys));
    filter.addUrlPatterns("/v1/*");
    filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
    return filter;
  }

  @Bean
  FilterRegistrationBean<Entrance> entrance(WriteKeys keys, Admission admission) {
    FilterRegistrationBean<Entrance> filter =
        new FilterRegistrationBean<>(
            new Entrance(keys, admission, new Brake(Brake.BYTES_A_SECOND, System::nanoTime)));
    filter.addUrlPatterns("/v1/*");
    filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 11);
    return filter;
  }
}
