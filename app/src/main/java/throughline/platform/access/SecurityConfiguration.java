package throughline.platform.access;

import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.pathPattern;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import throughline.platform.CommonError;
import throughline.platform.IdempotencyFilter;
import throughline.platform.IdempotentAnswers;
import throughline.platform.ProblemWriter;
import throughline.platform.Refusal;

/**
 * Two ways in: programs with an API key, people with a session. (The doors for events have a way of
 * their own, with write keys.)
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

  // 'unsafe-inline' for styles only: the component library writes its theme into style elements.
  private static final String CONTENT_SECURITY_POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
          + "img-src 'self' data: blob:; font-src 'self' data:; connect-src 'self'; "
          + "manifest-src 'self'; worker-src 'self' blob:; "
          + "base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

  private static final String BEARER = "Bearer ";

  @Bean
  @Order(2)
  SecurityFilterChain programs(
      HttpSecurity http, ApiKeys keys, IdempotentAnswers answers, ProblemWriter problems)
      throws Exception {
    common(http);
    http.addFilterAfter(new IdempotencyFilter(answers, problems), AuthorizationFilter.class);
    refusals(http, problems);
    return http.securityMatcher(request -> bearer(request).isPresent())
        .csrf(AbstractHttpConfigurer::disable)
        .addFilterBefore(
            new ActorFilter(request -> bearer(request).flatMap(keys::find)),
            AuthorizationFilter.class)
        .authorizeHttpRequests(all -> all.anyRequest().authenticated())
        .build();
  }

  @Bean
  @Order(3)
  SecurityFilterChain people(
      HttpSecurity http, Sessions sessions, IdempotentAnswers answers, ProblemWriter problems)
      throws Exception {
    common(http);
    http.addFilterAfter(new IdempotencyFilter(answers, problems), AuthorizationFilter.class);
    refusals(http, problems);
    return http.csrf(
            csrf -> {
              csrf.spa();
              csrf.csrfTokenRepository(tokenForScripts());
            })
        .addFilterBefore(
            new ActorFilter(request -> sessions.find(request).map(Member::actor)),
            AuthorizationFilter.class)
        .authorizeHttpRequests(
            all ->
                all.requestMatchers(
                        pathPattern(HttpMethod.POST, "/api/session"),
                        pathPattern(HttpMethod.DELETE, "/api/session"),
                        pathPattern(HttpMethod.POST, "/api/password-resets"),
                        pathPattern("/actuator/health/**"))
                    .permitAll()
                    .requestMatchers("/api/**", "/actuator/**")
                    .authenticated()
                    .anyRequest()
                    .permitAll())
        .build();
  }

  /** Keeps the framework from inventing a user with a password in the log. */
  @Bean
  UserDetailsService noFrameworkUsers() {
    return name -> {
      throw new UsernameNotFoundException("People log in at /api/session.");
    };
  }

  private static CookieCsrfTokenRepository tokenForScripts() {
    CookieCsrfTokenRepository repository = CookieCsrfTokenRepository.withHttpOnlyFalse();
    repository.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
    return repository;
  }

  private static void common(HttpSecurity http) throws Exception {
    http.sessionManagement(
            session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .requestCache(AbstractHttpConfigurer::disable)
        .formLogin(AbstractHttpConfigurer::disable)
        .httpBasic(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .cors(Customizer.withDefaults())
        .headers(SecurityConfiguration::headers);
  }

  private static void headers(HeadersConfigurer<HttpSecurity> headers) {
    headers
        .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
        .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
        .crossOriginOpenerPolicy(Customizer.withDefaults())
        .permissionsPolicyHeader(
            policy -> policy.policy("camera=(), microphone=(), geolocation=(), payment=()"));
  }

  private static void refusals(HttpSecurity http, ProblemWriter problems) throws Exception {
    http.exceptionHandling(
        refusal ->
            refusal
                .authenticationEntryPoint(
                    (request, response, e) -> problems.write(response, NOBODY))
                .accessDeniedHandler((request, response, e) -> problems.write(response, NO_TOKEN)));
  }

  private static final Refusal NOBODY =
      new Refusal(
          CommonError.NOT_LOGGED_IN,
          "You are not logged in.",
          "Log in at /api/session, or send a key as Authorization: Bearer.");

  private static final Refusal NO_TOKEN =
      new Refusal(
          CommonError.FORBIDDEN,
          "The request does not carry the token against forgery.",
          "Send the cookie XSRF-TOKEN back as the header X-XSRF-TOKEN.");

  private static Optional<String> bearer(HttpServletRequest request) {
    return Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
        .filter(header -> header.regionMatches(true, 0, BEARER, 0, BEARER.length()))
        .map(header -> header.substring(BEARER.length()).strip());
  }
}
