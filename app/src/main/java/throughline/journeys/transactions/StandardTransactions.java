package throughline.journeys.transactions;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import throughline.journeys.Documents;
import throughline.journeys.Documents.Kept;
import throughline.journeys.Documents.Shelf;
import throughline.journeys.FilterBar;
import throughline.organisation.Department;
import throughline.organisation.Organisation;
import throughline.organisation.Touchpoint;
import throughline.platform.Actor;
import throughline.platform.Audit;
import throughline.platform.IfMatch;
import throughline.platform.Refusal;

/** The standard transactions that people defined; every change is a new version. */
@Service
class StandardTransactions {
  private static final Shelf<TransactionDefinition> SHELF =
      new Shelf<>("standard_transaction", TransactionDefinition.class);

  private final Documents documents;
  private final Organisation organisation;
  private final Audit audit;

  StandardTransactions(Documents documents, Organisation organisation, Audit audit) {
    this.documents = documents;
    this.organisation = organisation;
    this.audit = audit;
  }

  /** A standard transaction in one of its versions. */
  record Defined(
      String id, int version, Instant changedAt, String changedBy, TransactionDefinition content) {
    static Defined of(Kept<TransactionDefinition> kept) {
      return new Defined(
          Integer.toString(kept.id()), kept.version(), kept.at(), kept.by(), kept.content());
    }
  }

  List<Defined> all() {
    return documents.all(SHELF).stream().map(Defined::of).toList();
  }

  Defined transaction(int id) {
    return documents
        .find(SHELF, id)
        .map(Defined::of)
        .orElseThrow(() -> Refusal.notFound("standard transaction", id));
  }

  List<Defined> history(int id) {
    return documents.history(SHELF, id).stream().map(Defined::of).toList();
  }

  @Transactional
  Defined define(TransactionDefinition wanted, Actor actor) {
    mustBeKnown(wanted);
    int id = documents.newId(SHELF);
    audit.record("transaction.defined", Integer.toString(id));
    return Defined.of(documents.write(SHELF, id, 1, wanted, actor));
  }

  @Transactional
  Defined change(int id, TransactionDefinition wanted, IfMatch seen, Actor actor) {
    documents.lock(SHELF);
    int version = transaction(id).version();
    seen.mustBe(version);
    mustBeKnown(wanted);
    audit.record(
        "transaction.changed",
        Integer.toString(id),
        Map.of("version", version + 1, "retired", wanted.retired()));
    return Defined.of(documents.write(SHELF, id, version + 1, wanted, actor));
  }

  private void mustBeKnown(TransactionDefinition wanted) {
    Set<Integer> touchpoints =
        organisation.touchpoints().stream().map(Touchpoint::id).collect(Collectors.toSet());
    wanted
        .touchpoints()
        .forEach(id -> mustBe(touchpoints.contains(FilterBar.number(id)), "touchpoint", id));
    String department = wanted.department();
    if (department != null) {
      mustBe(
          organisation.departments().stream()
              .map(Department::id)
              .toList()
              .contains(organisation.joined().counted(FilterBar.number(department))),
          "department",
          department);
    }
  }

  private static void mustBe(boolean known, String what, String id) {
    if (!known) {
      throw Refusal.invalid(
              "The %s (%s) does not exist.".formatted(what, id), "Choose one from the list.")
          .about(id);
    }
  }
}
