package throughline.sources.administration;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import throughline.platform.Actor;
import throughline.platform.Audit;
import throughline.platform.CursorPage;
import throughline.platform.IfMatch;
import throughline.platform.Listing;
import throughline.platform.Needs;
import throughline.platform.Refusal;
import throughline.platform.Role;
import throughline.sources.quarantine.Quarantine;

/** The items that could not be read, and what people do with them. */
@RestController
@RequestMapping("/api/quarantine")
class QuarantineController {

  /**
   * An item with its reason; its content is masked for roles that do not see persons.
   *
   * @param version another one after every change; a change sends it back as If-Match
   */
  record QuarantineRow(
      @JsonFormat(shape = JsonFormat.Shape.STRING) long id,
      @JsonFormat(shape = JsonFormat.Shape.STRING) int source,
      String sourceName,
      Instant receivedAt,
      String code,
      String reason,
      String next,
      @Nullable String file,
      @Nullable Long line,
      String state,
      long version,
      String content) {

    QuarantineRow masked() {
      return new QuarantineRow(
          id,
          source,
          sourceName,
          receivedAt,
          code,
          reason.replaceAll("\\([^)]*\\)", "(•••)"),
          next,
          file,
          line,
          state,
          version,
          "•••");
    }
  }

  /** A corrected content. */
  record Mended(String content) {}

  /** Which items to replay: these, or all of a source and code. */
  record ToReplay(@Nullable List<Long> ids, @Nullable Integer source, @Nullable String code) {}

  /** Which items to give up, and why. */
  record ToDiscard(List<Long> ids, String reason) {}

  /** How many were given up. */
  record Discarded(long discarded) {}

  /** What a list of items is narrowed to. */
  private record Filter(@Nullable Integer source, @Nullable String state, @Nullable String code) {}

  private final JdbcClient database;
  private final Quarantine quarantine;
  private final Audit audit;

  QuarantineController(JdbcClient database, Quarantine quarantine, Audit audit) {
    this.database = database;
    this.quarantine = quarantine;
    this.audit = audit;
  }

  @GetMapping
  @Needs(Role.AGENT)
  Listing<QuarantineRow> items(
      @RequestParam(required = false) @Nullable Integer source,
      @RequestParam(required = false) @Nullable String state,
      @RequestParam(required = false) @Nullable String code,
      Actor actor) {
    Filter filter = new Filter(source, state, code);
    return Listing.of(
        "quarantine",
        QuarantineRow.class,
        slice -> {
          List<QuarantineRow> rows =
              rows(filter, slice.cursorAsLong(Long.MAX_VALUE), slice.oneMore());
          List<QuarantineRow> shown =
              actor.role().seesPersons() ? rows : rows.stream().map(QuarantineRow::masked).toList();
          return CursorPage.of(shown, slice, row -> Long.toString(row.id())).outOf(count(filter));
        });
  }

  private List<QuarantineRow> rows(Filter filter, long before, int limit) {
    return database
        .sql(
            """
            select q.id, q.source, s.name, q.received_at, q.code, q.reason, q.next_step, q.file,
              q.line, q.state, q.xmin::text::bigint, q.content
            from sources.quarantine q join sources.source s on s.id = q.source
            where (cast(:source as int) is null or q.source = :source)
              and (cast(:state as text) is null or q.state = :state)
              and (cast(:code as text) is null or q.code = :code)
              and q.id < :before
            order by q.id desc limit :limit
            """)
        .param("source", filter.source())
        .param("state", filter.state())
        .param("code", filter.code())
        .param("before", before)
        .param("limit", limit)
        .query(QuarantineController::row)
        .list();
  }

  private long count(Filter filter) {
    return database
        .sql(
            """
            select count(*) from sources.quarantine q
            where (cast(:source as int) is null or q.source = :source)
              and (cast(:state as text) is null or q.state = :state)
              and (cast(:code as text) is null or q.code = :code)
            """)
        .param("source", filter.source())
        .param("state", filter.state())
        .param("code", filter.code())
        .query(Long.class)
        .single();
  }

  private static QuarantineRow row(ResultSet row, int number) throws SQLException {
    return new QuarantineRow(
        row.getLong(1),
        row.getInt(2),
        row.getString(3),
        row.getTimestamp(4).toInstant(),
        row.getString(5),
        row.getString(6),
        row.getString(7),
        row.getString(8),
        row.getObject(9, Long.class),
        row.getString(10),
        row.getLong(11),
        new String(row.getBytes(12), StandardCharsets.UTF_8));
  }

  @PutMapping("/{id}")
  @Needs(Role.MANAGER)
  ResponseEntity<Void> mend(@PathVariable long id, @RequestBody Mended mended, IfMatch seen) {
    if (!quarantine.mend(id, mended.content(), seen)) {
      throw Refusal.notFound("waiting item", id);
    }
    audit.record("quarantine.mended", Long.toString(id));
    return ResponseEntity.noContent().build();
  }

  @PostMapping("/replay")
  @Needs(Role.MANAGER)
  Quarantine.Replayed replay(@RequestBody ToReplay asked, Actor actor) {
    Quarantine.Replayed replayed =
        asked.ids() == null
            ? quarantine.replayAll(asked.source(), asked.code(), actor.id())
            : quarantine.replay(asked.ids(), actor.id());
    audit.record(
        "quarantine.replayed",
        asked.ids() == null ? "all" : "chosen",
        Map.of("replayed", replayed.replayed(), "stillWaiting", replayed.stillWaiting()));
    return replayed;
  }

  @PostMapping("/discard")
  @Needs(Role.MANAGER)
  Discarded discard(@RequestBody ToDiscard asked, Actor actor) {
    if (asked.reason().isBlank()) {
      throw Refusal.invalid("Giving items up needs a reason.", "Say why in one sentence.");
    }
    long discarded = quarantine.discard(asked.ids(), asked.reason(), actor.id());
    audit.record("quarantine.discarded", "chosen", Map.of("discarded", discarded));
    return new Discarded(discarded);
  }
}
