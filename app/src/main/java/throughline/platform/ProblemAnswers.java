package throughline.platform;

import java.sql.SQLException;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.JsonNodeException;
import tools.jackson.databind.exc.MismatchedInputException;

/** The one place where an exception becomes an answer; nothing of its inside leaves the house. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ProblemAnswers {

  private static final Logger LOG = LoggerFactory.getLogger(ProblemAnswers.class);

  /**
   * PostgreSQL's states for numbers and times out of range, texts too long, and a NUL in a text.
   */
  private static final Set<String> UNKEPT =
      Set.of("22001", "22003", "22007", "22008", "22021", "22P05");

  /** PostgreSQL's state for a key that refers to no row. */
  private static final String NAMES_NOTHING = "23503";

  @ExceptionHandler
  ResponseEntity<Problem> refused(Refusal refusal) {
    return answer(refusal);
  }

  @ExceptionHandler
  ResponseEntity<Problem> unreadable(HttpMessageNotReadableException e) {
    String said = checkedBy(e);
    if (said != null) {
      return answer(Refusal.invalid(said, "Correct the value and send it again."));
    }
    String where =
        e.getCause() instanceof MismatchedInputException mismatched ? place(mismatched) : "";
    return answer(
        new Refusal(
            CommonError.UNREADABLE,
            where.isEmpty()
                ? "The body is not the JSON that this address takes."
                : "The value of %s is missing or of another kind.".formatted(where),
            "Compare it with the description under /api/openapi.json."));
  }

  private static String place(MismatchedInputException e) {
    return e.getPath().stream()
        .map(JacksonException.Reference::getPropertyName)
        .filter(Objects::nonNull)
        .collect(Collectors.joining("."));
  }

  @ExceptionHandler
  ResponseEntity<Problem> noFiles(MultipartException e) {
    if (e instanceof ErrorResponse known) {
      return answer(refusalOf(known));
    }
    return answer(
        e.getCause() == null
            ? new Refusal(
                CommonError.UNSUPPORTED_TYPE,
                "This address takes files, as a form sends them.",
                "Send multipart/form-data with a part named file.")
            : new Refusal(
                CommonError.UNREADABLE,
                "The files did not arrive whole.",
                "Send them again; if that does not help, see whether the disk has room."));
  }

  @ExceptionHandler
  ResponseEntity<Problem> mistyped(MethodArgumentTypeMismatchException e) {
    return answer(
        Refusal.invalid(
                "The value of %s cannot be read.".formatted(e.getName()),
                "Compare it with the description under /api/openapi.json.")
            .about(String.valueOf(e.getValue())));
  }

  @ExceptionHandler
  ResponseEntity<Problem> missing(MissingServletRequestParameterException e) {
    return answer(
        Refusal.invalid(
            "The parameter %s is missing.".formatted(e.getParameterName()),
            "Add it to the address."));
  }

  @ExceptionHandler({InvalidParameterException.class, JsonNodeException.class})
  ResponseEntity<Problem> unreadableValue(RuntimeException e) {
    LOG.debug("A value cannot be read.", e);
    return answer(
        new Refusal(
            CommonError.UNREADABLE,
            "A value is of another kind, or is no text in UTF-8.",
            "Compare it with the description under /api/openapi.json."));
  }

  @ExceptionHandler
  ResponseEntity<Problem> unkept(DataIntegrityViolationException e) {
    String state = e.getRootCause() instanceof SQLException sql ? sql.getSQLState() : null;
    if (NAMES_NOTHING.equals(state)) {
      return answer(
          Refusal.invalid(
              "A value names something that does not exist.", "Choose one from the list."));
    }
    return state != null && UNKEPT.contains(state)
        ? answer(
            Refusal.invalid(
                "A value is out of range or holds a character that no text has.",
                "Correct the value and send it again."))
        : unexpected(e);
  }

  @ExceptionHandler({
    DataAccessResourceFailureException.class,
    CannotCreateTransactionException.class
  })
  ResponseEntity<Problem> databaseAway(Exception e) {
    LOG.error("The database does not answer: {}", e.getClass().getSimpleName());
    return answer(
        new Refusal(
                CommonError.UNAVAILABLE,
                "The database does not answer.",
                "Try again in a few seconds; /actuator/health says how it is.")
            .retryAfter(5));
  }

  @ExceptionHandler
  void clientGone(AsyncRequestNotUsableException e) {
    LOG.debug("The client went away.", e);
  }

  @ExceptionHandler
  ResponseEntity<Problem> other(Exception e) {
    return e instanceof ErrorResponse known ? answer(refusalOf(known)) : unexpected(e);
  }

  private static ResponseEntity<Problem> unexpected(Exception e) {
    String reference = UUID.randomUUID().toString();
    LOG.error("Unexpected failure {}", reference, e);
    return answer(
        new Refusal(
                CommonError.INTERNAL,
                "Something went wrong inside.",
                "Tell your operator this reference; the log has the cause under it.")
            .about(reference));
  }

  private static Refusal refusalOf(ErrorResponse error) {
    int status = error.getStatusCode().value();
    for (CommonError code : CommonError.values()) {
      if (code.status() == status) {
        return new Refusal(code, sentence(code), "Compare it with /api/openapi.json.");
      }
    }
    return status < 500
        ? Refusal.invalid("The request cannot be served.", "Compare it with /api/openapi.json.")
        : new Refusal(CommonError.INTERNAL, "Something went wrong inside.", "Try again later.");
  }

  private static String sentence(CommonError code) {
    return switch (code) {
      case NOT_FOUND -> "There is nothing at this address.";
      case METHOD_NOT_ALLOWED -> "This address does not take that method.";
      case TOO_LARGE -> "What was sent is larger than this address takes.";
      case UNSUPPORTED_TYPE -> "This address does not take that content type.";
      default -> "The request cannot be served.";
    };
  }

  private static ResponseEntity<Problem> answer(Refusal refusal) {
    ResponseEntity.BodyBuilder answer =
        ResponseEntity.status(refusal.problem().status())
            .contentType(MediaType.valueOf(Problem.MEDIA_TYPE));
    if (refusal.retryAfterSeconds() > 0) {
      answer.header(HttpHeaders.RETRY_AFTER, Integer.toString(refusal.retryAfterSeconds()));
    }
    return answer.body(refusal.problem());
  }

  /** What a record said that checks itself, when that is why the body was refused. */
  private static @Nullable String checkedBy(Throwable e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause.getClass() == IllegalArgumentException.class) {
        return cause.getMessage();
      }
    }
    return null;
  }
}
