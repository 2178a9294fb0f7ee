package throughline.platform;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/**
 * The version of a shared document that a caller has seen, from the header If-Match. A controller
 * takes it as a parameter.
 */
public record IfMatch(@Nullable String tag) {

  /** Refuses unless the caller has seen this very version. */
  public void mustBe(long version) {
    if (tag == null) {
      throw new Refusal(
          CommonError.PRECONDITION_MISSING,
          "The header If-Match is missing, which says what version you have changed.",
          "Read the document again and send its ETag as If-Match.");
    }
    sameOrAbsent(version);
  }

  /** Refuses when the caller says to have seen another version. */
  public void sameOrAbsent(long version) {
    if (tag != null && !tag.equals("*") && !tag.replace("W/", "").equals(quoted(version))) {
      throw new Refusal(
              CommonError.STALE,
              "Somebody else has changed this meanwhile.",
              "Read it again, look at the change, and then repeat yours.")
          .about(tag);
    }
  }

  /** A document with its version as ETag. */
  public static <T> ResponseEntity<T> tagged(T document, long version) {
    return ResponseEntity.ok().header(HttpHeaders.ETAG, quoted(version)).body(document);
  }

  private static String quoted(long version) {
    return "\"" + version + "\"";
  }
}
