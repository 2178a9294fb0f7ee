package throughline.platform.access;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import throughline.platform.Tokens;

/** Who is logged in, kept in PostgreSQL so that restarts and further processes know it too. */
@Component
class Sessions {

  private static final String COOKIE = "throughline_session";
  private static final Duration IDLE = Duration.ofHours(12);
  private static final Duration LONGEST = Duration.ofDays(14);
  private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

  private final JdbcClient jdbc;
  private final Staff staff;
  private final Clock clock;

  Sessions(JdbcClient jdbc, Staff staff, Clock clock) {
    this.jdbc = jdbc;
    this.staff = staff;
    this.clock = clock;
  }

  Optional<Member> find(HttpServletRequest request) {
    return token(request).map(Tokens::hash).flatMap(this::find);
  }

  void open(Member member, HttpServletRequest request, HttpServletResponse response) {
    String token = Tokens.random();
    Timestamp now = Timestamp.from(clock.instant());
    jdbc.sql("delete from platform.session where seen_at < ? or created_at < ?")
        .params(past(IDLE), past(LONGEST))
        .update();
    jdbc.sql("insert into platform.session values (?, ?, ?, ?)")
        .params(Tokens.hash(token), member.id(), now, now)
        .update();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie(token, LONGEST, request));
  }

  void close(HttpServletRequest request, HttpServletResponse response) {
    token(request)
        .ifPresent(
            token ->
                jdbc.sql("delete from platform.session where token_hash = ?")
                    .param(Tokens.hash(token))
                    .update());
    response.addHeader(HttpHeaders.SET_COOKIE, cookie("", Duration.ZERO, request));
  }

  void closeAll(UUID member) {
    jdbc.sql("delete from platform.session where staff = ?").param(member).update();
  }

  private Optional<Member> find(byte[] hash) {
    Instant now = clock.instant();
    Optional<Member> member = staff.findBySession(hash, now.minus(IDLE));
    if (member.isPresent()) {
      jdbc.sql("update platform.session set seen_at = ? where token_hash = ? and seen_at < ?")
          .params(Timestamp.from(now), hash, past(NOTED_EVERY))
          .update();
    }
    return member;
  }

  private Timestamp past(Duration ago) {
    return Timestamp.from(clock.instant().minus(ago));
  }

  private static Optional<String> token(HttpServletRequest request) {
    Cookie[] cookies = request.getCookies();
    return cookies == null
        ? Optional.empty()
        : Arrays.stream(cookies)
            .filter(cookie -> cookie.getName().equals(COOKIE))
            .map(Cookie::getValue)
            .findFirst();
  }

  private static String cookie(String value, Duration age, HttpServletRequest request) {
    return ResponseCookie.from(COOKIE, value)
        .httpOnly(true)
        .sameSite("Lax")
        .secure(request.isSecure())
        .path("/")
        .maxAge(age)
        .build()
        .toString();
  }
}
