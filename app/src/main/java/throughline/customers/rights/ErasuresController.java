package throughline.customers.rights;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import throughline.customers.rights.Erasures.Kept;
import throughline.platform.Audit;
import throughline.platform.Jobs;
import throughline.platform.Listing;
import throughline.platform.Needs;
import throughline.platform.Refusal;
import throughline.platform.Role;
import throughline.sources.SourceId;
import throughline.sources.Sources;

/** Erasures, for those who answer to people. */
@RestController
@Needs(Role.MANAGER)
class ErasuresController {
  private static final int MOST = 500;

  private final Erasures erasures;
  private final Erasing erasing;
  private final Sources sources;
  private final Jobs jobs;
  private final TransactionTemplate transactions;
  private final Audit audit;

  ErasuresController(
      Erasures erasures,
      Erasing erasing,
      Sources sources,
      Jobs jobs,
      TransactionTemplate transactions,
      Audit audit) {
    this.erasures = erasures;
    this.erasing = erasing;
    this.sources = sources;
    this.jobs = jobs;
    this.transactions = transactions;
    this.audit = audit;
  }

  /**
   * Whom to look at or to erase.
   *
   * @param records a part of the customer's records, where the others are somebody else's
   * @param name typed by the one who decides, as the preview shows it
   */
  record Wanted(
      String customer,
      @Nullable List<String> records,
      @Nullable String name,
      @Nullable String ground) {
    List<Long> part() {
      return records == null ? List.of() : records.stream().map(CustomerNumber::of).toList();
    }
  }

  /** What would go; and the holds that forbid it, if any. */
  record Preview(
      String customer,
      String name,
      List<RecordLine> records,
      List<TableLine> rows,
      List<HoldLine> holds) {}

  /** Why a customer's data must be kept, and until when. */
  record HoldLine(UUID id, String reason, String by, Instant placedAt, @Nullable Instant until) {}

  record RecordLine(String id, String source, String key, @Nullable String name) {}

  record TableLine(String table, long rows) {}

  /** An erasure. */
  record Item(
      UUID id,
      Instant at,
      String by,
      String ground,
      String state,
      @Nullable UUID job,
      @Nullable Instant finishedAt,
      @Nullable Instant readmittedAt,
      List<TableLine> erased) {}

  @PostMapping("/api/privacy/erasures/preview")
  Preview lookBeforeErasing(@RequestBody Wanted wanted) {
    Erasures.Preview preview =
        erasures.preview(CustomerNumber.of(wanted.customer()), wanted.part());
    audit.record("erasure.previewed", Long.toString(preview.customer()));
    return new Preview(
        Long.toString(preview.customer()),
        preview.confirmation(),
        preview.records().stream()
            .map(
                record ->
                    new RecordLine(
                        Long.toString(record.id()),
                        sources.source(new SourceId(record.source())).name(),
                        record.key(),
                        record.name()))
            .toList(),
        lines(preview.rows()),
        preview.holds().stream()
            .map(
                hold ->
                    new HoldLine(
                        hold.id(), hold.reason(), hold.by(), hold.placedAt(), hold.endsAt()))
            .toList());
  }

  private static List<TableLine> lines(Map<String, Long> rows) {
    return rows.entrySet().stream()
        .map(entry -> new TableLine(entry.getKey(), entry.getValue()))
        .toList();
  }

  @GetMapping("/api/privacy/erasures")
  Listing<Item> allErasures() {
    return Listing.whole("erasures", Item.class, erasures.newest(MOST), this::item);
  }

  @PostMapping("/api/privacy/erasures")
  ResponseEntity<Item> erasePerson(@RequestBody Wanted wanted) {
    UUID id =
        erasures.decide(
            CustomerNumber.of(wanted.customer()),
            wanted.part(),
            wanted.name() == null ? "" : wanted.name(),
            wanted.ground() == null ? "request" : wanted.ground());
    transactions.executeWithoutResult(status -> erasures.start(id, jobs));
    return ResponseEntity.accepted().body(item(kept(id)));
  }

  @GetMapping("/api/privacy/erasures/{id}")
  Item oneErasure(@PathVariable UUID id) {
    return item(kept(id));
  }

  @GetMapping(value = "/api/privacy/erasures/{id}/certificate", produces = "application/json")
  ResponseEntity<String> erasureCertificate(@PathVariable UUID id) {
    String certificate =
        erasures.certificate(id).orElseThrow(() -> Refusal.notFound("certificate", id));
    return ResponseEntity.ok()
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"erasure-%s.json\"".formatted(id))
        .body(certificate);
  }

  @PostMapping("/api/privacy/erasures/{id}/readmission")
  Item readmitPerson(@PathVariable UUID id) {
    erasures.readmit(id);
    return item(kept(id));
  }

  private Kept kept(UUID id) {
    return erasures.find(id).orElseThrow(() -> Refusal.notFound("erasure", id));
  }

  private Item item(Kept kept) {
    return new Item(
        kept.id(),
        kept.at(),
        kept.by(),
        kept.ground(),
        kept.state(),
        kept.job(),
        kept.finishedAt(),
        kept.liftedAt(),
        lines(erasing.counts(kept.id())));
  }
}
