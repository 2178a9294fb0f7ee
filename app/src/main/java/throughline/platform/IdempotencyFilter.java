package throughline.platform;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;
import throughline.platform.IdempotentAnswers.Question;
import throughline.platform.IdempotentAnswers.SealedAnswer;

/** The promise that a POST sent twice under one Idempotency-Key is done once. */
public final class IdempotencyFilter extends OncePerRequestFilter {

  private static final String HEADER = "Idempotency-Key";
  private static final int SHORTEST_KEY = 16;
  private static final int LONGEST_KEY = 200;
  private static final int LONGEST_BODY = 1 << 20;
  // They set cookies or stand for themselves.
  private static final Set<String> EXCEPT = Set.of("/api/session", "/api/password-resets");

  private final IdempotentAnswers answers;
  private final ProblemWriter problems;

  public IdempotencyFilter(IdempotentAnswers answers, ProblemWriter problems) {
    this.answers = answers;
    this.problems = problems;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    String type = request.getContentType();
    return !request.getMethod().equals("POST")
        || request.getHeader(HEADER) == null
        || !request.getRequestURI().startsWith("/api/")
        || EXCEPT.contains(request.getRequestURI())
        || (type != null && !type.startsWith(MediaType.APPLICATION_JSON_VALUE));
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      byte[] body = body(request);
      answer(
          Question.of(key(request), request, body),
          new RepeatableRequest(request, body),
          response,
          chain);
    } catch (Refusal refusal) {
      problems.write(response, refusal);
    }
  }

  private void answer(
      Question question,
      HttpServletRequest request,
      HttpServletResponse response,
      FilterChain chain)
      throws ServletException, IOException {
    Optional<SealedAnswer> earlier = answers.findOrReserve(question);
    if (earlier.isPresent()) {
      earlier.get().opened(question).write(response);
      return;
    }
    ContentCachingResponseWrapper kept = new ContentCachingResponseWrapper(response);
    boolean done = false;
    try {
      chain.doFilter(request, kept);
      done = kept.getStatus() < 500 && kept.getStatus() != CommonError.OVERLOADED.status();
    } finally {
      // What failed inside may be tried again under the same key.
      settle(question, done ? kept : null);
    }
    kept.copyBodyToResponse();
  }

  private void settle(Question question, @Nullable ContentCachingResponseWrapper answer) {
    if (answer == null) {
      answers.forget(question);
    } else {
      answers.keep(question, answer);
    }
  }

  private static String key(HttpServletRequest request) {
    String key = request.getHeader(HEADER);
    if (key == null || key.length() < SHORTEST_KEY || key.length() > LONGEST_KEY) {
      throw Refusal.invalid(
          "An Idempotency-Key has %d to %d characters.".formatted(SHORTEST_KEY, LONGEST_KEY),
          "Use a random UUID.");
    }
    return key;
  }

  private static byte[] body(HttpServletRequest request) throws IOException {
    byte[] body = request.getInputStream().readNBytes(LONGEST_BODY + 1);
    if (body.length > LONGEST_BODY) {
      throw new Refusal(
          CommonError.TOO_LARGE,
          "A body with an Idempotency-Key has at most 1 MB.",
          "Send it without the key, or in parts.");
    }
    return body;
  }
}
