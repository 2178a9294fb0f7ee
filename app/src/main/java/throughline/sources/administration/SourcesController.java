package throughline.sources.administration;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import throughline.platform.Actor;
import throughline.platform.CursorPage;
import throughline.platform.IfMatch;
import throughline.platform.Listing;
import throughline.platform.Needs;
import throughline.platform.Refusal;
import throughline.platform.Role;
import throughline.sources.SourceId;
import throughline.sources.SourceKind;

/** Sources, their keys and what they have given. */
@RestController
@RequestMapping("/api/sources")
class SourcesController {

  /** What a new source is to be. */
  record NewSource(String name, @Nullable String department, @Nullable String kind) {}

  /** How a key is to be called; its hint tells it apart where it has no name. */
  record NewKey(@Nullable String name) {
    private static final int LONGEST = 100;

    NewKey {
      name = name == null || name.isBlank() ? null : name.strip();
      if (name != null && name.length() > LONGEST) {
        throw new IllegalArgumentException(
            "The name of a key has at most %s characters.".formatted(LONGEST));
      }
    }
  }

  /** A key at the one moment when it is shown. */
  record CreatedKey(@Nullable String name, String hint, String key) {}

  /** A key as it is shown ever after. */
  record KeyRow(
      @JsonFormat(shape = JsonFormat.Shape.STRING) int id,
      @Nullable String name,
      String hint,
      Instant createdAt,
      @Nullable Instant revokedAt) {

    static KeyRow of(ResultSet row, int number) throws SQLException {
      Timestamp revoked = row.getTimestamp(5);
      return new KeyRow(
          row.getInt(1),
          row.getString(2),
          row.getString(3),
          row.getTimestamp(4).toInstant(),
          revoked == null ? null : revoked.toInstant());
    }
  }

  /** What one hour brought. */
  record HourRow(
      Instant hour,
      long received,
      long stored,
      long duplicates,
      long quarantined,
      long suppressed,
      boolean balanced) {}

  private final SourceRows rows;
  private final AdministeringSources administering;
  private final CoverageMatrix coverage;
  private final JdbcClient database;

  SourcesController(
      SourceRows rows,
      AdministeringSources administering,
      CoverageMatrix coverage,
      JdbcClient database) {
    this.rows = rows;
    this.administering = administering;
    this.coverage = coverage;
    this.database = database;
  }

  @GetMapping
  @Needs(Role.VIEWER)
  Listing<SourceRow> sources() {
    return Listing.of(
        "sources",
        SourceRow.class,
        slice ->
            CursorPage.of(rows.after(slice.cursor(), slice.oneMore()), slice, SourceRow::name));
  }

  @PostMapping
  @Needs(Role.ADMIN)
  ResponseEntity<SourceRow> create(@RequestBody NewSource source) {
    String kind = source.kind() == null ? "events" : source.kind();
    SourceId id = administering.create(source.name(), source.department(), kind(kind));
    return ResponseEntity.created(URI.create("/api/sources/" + id.value())).body(row(id.value()));
  }

  @GetMapping("/{id}")
  @Needs(Role.VIEWER)
  ResponseEntity<SourceRow> source(@PathVariable int id) {
    SourceRow row = row(id);
    return IfMatch.tagged(row, row.version());
  }

  private SourceRow row(int id) {
    return rows.find(id).orElseThrow(() -> Refusal.notFound("source", id));
  }

  @PatchMapping("/{id}")
  @Needs(Role.ADMIN)
  ResponseEntity<SourceRow> change(
      @PathVariable int id, @RequestBody AdministeringSources.Change change, IfMatch seen) {
    administering.change(id, change, seen);
    return source(id);
  }

  @GetMapping("/{id}/write-keys")
  @Needs(Role.ADMIN)
  Listing<KeyRow> keys(@PathVariable int id) {
    return Listing.of(
        "write-keys",
        KeyRow.class,
        slice ->
            CursorPage.whole(
                database
                    .sql(
                        """
                        select id, name, hint, created_at, revoked_at
                        from sources.write_key where source = ? order by id
                        """)
                    .param(id)
                    .query(KeyRow::of)
                    .list()));
  }

  @PostMapping("/{id}/write-keys")
  @Needs(Role.ADMIN)
  ResponseEntity<CreatedKey> createKey(
      @PathVariable int id, @RequestBody(required = false) @Nullable NewKey asked, Actor actor) {
    String name = asked == null ? null : asked.name();
    WriteKey key = administering.createKey(id, name, actor);
    return ResponseEntity.status(201).body(new CreatedKey(name, key.hint(), key.value()));
  }

  @DeleteMapping("/{id}/write-keys/{key}")
  @Needs(Role.ADMIN)
  ResponseEntity<Void> revokeKey(@PathVariable int id, @PathVariable int key) {
    administering.revokeKey(id, key);
    return ResponseEntity.noContent().build();
  }

  @GetMapping("/{id}/hours")
  @Needs(Role.VIEWER)
  Listing<HourRow> hours(
      @PathVariable int id,
      @RequestParam(required = false) @Nullable LocalDate from,
      @RequestParam(required = false) @Nullable LocalDate to) {
    return Listing.of(
        "hours",
        HourRow.class,
        slice ->
            CursorPage.of(
                hours(id, from, to, slice.cursor(), slice.oneMore()),
                slice,
                row -> row.hour().toString()));
  }

  private List<HourRow> hours(
      int id, @Nullable LocalDate from, @Nullable LocalDate to, String before, int limit) {
    return database
        .sql(
            """
            select hour, received, stored, duplicates, quarantined, suppressed
            from sources.hour
            where source = :id and hour >= cast(:from as timestamptz)
              and hour < cast(:to as timestamptz)
              and (:before = '' or hour < cast(nullif(:before, '') as timestamptz))
            order by hour desc limit :limit
            """)
        .param("id", id)
        .param("from", from == null ? "-infinity" : start(from))
        .param("to", to == null ? "infinity" : start(to))
        .param("before", before)
        .param("limit", limit)
        .query(
            (row, number) ->
                new HourRow(
                    row.getTimestamp(1).toInstant(),
                    row.getLong(2),
                    row.getLong(3),
                    row.getLong(4),
                    row.getLong(5),
                    row.getLong(6),
                    row.getLong(2)
                        == row.getLong(3) + row.getLong(4) + row.getLong(5) + row.getLong(6)))
        .list();
  }

  private static SourceKind kind(String code) {
    return Stream.of(SourceKind.EVENTS, SourceKind.FILES)
        .filter(kind -> kind.code().equals(code))
        .findFirst()
        .orElseThrow(
            () ->
                Refusal.invalid(
                        "The kind of source is not known.", "Choose the kind events or files.")
                    .about(code));
  }

  private static String start(LocalDate day) {
    return day.atStartOfDay().toInstant(ZoneOffset.UTC).toString();
  }

  @GetMapping("/coverage")
  @Needs(Role.VIEWER)
  CoverageMatrix.Matrix coverage() {
    return coverage.matrix();
  }
}
