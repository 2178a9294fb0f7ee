package throughline.organisation;

import java.time.Instant;
import java.time.OffsetDateTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import throughline.platform.Refusal;

/** Closes the version that was in force, so that the next one can begin. */
record Editing(JdbcClient jdbc, String table, String column) {

  void close(int id, Instant from) {
    OffsetDateTime start = Validity.timestamp(from);
    int closed =
        jdbc.sql(
                """
                update organisation.%s set valid_to = :from
                where %s = :id and valid_to = 'infinity' and valid_from <= :from
                """
                    .formatted(table, column))
            .param("from", start)
            .param("id", id)
            .update();
    if (closed == 0) {
      throw new Refusal(
              OrganisationError.BEFORE_THE_LAST_CHANGE,
              "The change would begin before the one that it changes.",
              "Choose a later time; the history shows when the last change began.")
          .about(from);
    }
  }
}
