package throughline.platform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * The answers given under idempotency keys, for a day. They are sealed with the key, which only the
 * client has: an answer may hold a secret that is shown once.
 */
@Component
public final class IdempotentAnswers {

  private static final Duration KEPT = Duration.ofHours(24);

  private final JdbcClient jdbc;
  private final Clock clock;

  IdempotentAnswers(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** A request under a key: how it is found again, how it is told from others, how it is sealed. */
  record Question(byte[] keyHash, byte[] requestHash, String secret) {
    static Question of(String key, HttpServletRequest request, byte[] body) {
      String secret = Actor.current().id() + "\n" + key;
      MessageDigest hash = Tokens.sha256();
      hash.update(Tokens.hash(request.getRequestURI() + "?" + request.getQueryString()));
      return new Question(Tokens.hash("find\n" + secret), hash.digest(body), secret);
    }

    Seal seal() {
      return new Seal(Tokens.hash("seal\n" + secret));
    }
  }

  /** An answer as it is kept. */
  record SealedAnswer(byte[] bytes) {
    Answer opened(Question question) {
      return Answer.read(question.seal().open(bytes));
    }
  }

  /** An answer as it was given. */
  record Answer(int status, String type, byte[] body) {

    static Answer read(byte[] bytes) {
      try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
        return new Answer(in.readInt(), in.readUTF(), in.readAllBytes());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    byte[] bytes() {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (DataOutputStream out = new DataOutputStream(bytes)) {
        out.writeInt(status);
        out.writeUTF(type);
        out.write(body);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return bytes.toByteArray();
    }

    void write(HttpServletResponse response) throws IOException {
      response.setStatus(status);
      if (!type.isEmpty()) {
        response.setContentType(type);
      }
      response.setHeader("Idempotent-Replayed", "true");
      response.getOutputStream().write(body);
    }
  }

  /** The answer given before; empty when this is the first time, which is then noted. */
  Optional<SealedAnswer> findOrReserve(Question question) {
    Timestamp now = Timestamp.from(clock.instant());
    jdbc.sql("delete from platform.idempotent_answer where created_at < ?")
        .param(Timestamp.from(clock.instant().minus(KEPT)))
        .update();
    int reserved =
        jdbc.sql(
                "insert into platform.idempotent_answer values (?, ?, null, ?) on conflict do"
                    + " nothing")
            .params(question.keyHash(), question.requestHash(), now)
            .update();
    return reserved == 1 ? Optional.empty() : Optional.of(earlier(question));
  }

  void keep(Question question, ContentCachingResponseWrapper answer) {
    String type = answer.getContentType();
    Answer given =
        new Answer(answer.getStatus(), type == null ? "" : type, answer.getContentAsByteArray());
    jdbc.sql("update platform.idempotent_answer set answer = ? where key_hash = ?")
        .params(question.seal().close(given.bytes()), question.keyHash())
        .update();
  }

  void forget(Question question) {
    jdbc.sql("delete from platform.idempotent_answer where key_hash = ?")
        .param(question.keyHash())
        .update();
  }

  private SealedAnswer earlier(Question question) {
    Kept kept =
        jdbc.sql("select request_hash, answer from platform.idempotent_answer where key_hash = ?")
            .param(question.keyHash())
            .query((row, n) -> new Kept(row.getBytes(1), row.getBytes(2)))
            .optional()
            .orElseThrow(IdempotentAnswers::busy);
    if (!MessageDigest.isEqual(kept.requestHash(), question.requestHash())) {
      throw new Refusal(
          CommonError.CONFLICT,
          "This Idempotency-Key was used for another request.",
          "Use a new key for a new request.");
    }
    if (kept.answer() == null) {
      throw busy();
    }
    return new SealedAnswer(Objects.requireNonNull(kept.answer()));
  }

  private record Kept(byte[] requestHash, byte @Nullable [] answer) {}

  private static Refusal busy() {
    return new Refusal(
            CommonError.CONFLICT,
            "The first request under this Idempotency-Key has not ended.",
            "Wait and send it again; when this stays, look whether it was done.")
        .retryAfter(2);
  }
}
