package throughline.journeys.silos;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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

/** What people say about silos, and what is assumed as long as nobody said anything. */
@Service
class SettingsOfSilos {
  private static final Shelf<SiloSettings> SHELF = new Shelf<>("silo_settings", SiloSettings.class);
  private static final int ONLY = 1;

  private final Documents documents;
  private final Organisation organisation;
  private final Audit audit;

  SettingsOfSilos(Documents documents, Organisation organisation, Audit audit) {
    this.documents = documents;
    this.organisation = organisation;
    this.audit = audit;
  }

  /**
   * The settings in force.
   *
   * @param version 0 as long as nobody said anything
   * @param assumed whether the troubles are read from the names of touchpoints
   */
  record InForce(
      int version,
      boolean assumed,
      @Nullable Instant changedAt,
      @Nullable String changedBy,
      SiloSettings settings) {

    static InForce of(Kept<SiloSettings> kept) {
      return new InForce(kept.version(), false, kept.at(), kept.by(), kept.content());
    }
  }

  InForce current() {
    return documents
        .find(SHELF, ONLY)
        .map(InForce::of)
        .orElseGet(
            () ->
                new InForce(
                    0,
                    true,
                    null,
                    null,
                    SiloSettings.of(AssumedTroubles.of(organisation.touchpoints()))));
  }

  List<InForce> history() {
    return documents.history(SHELF, ONLY).stream().map(InForce::of).toList();
  }

  @Transactional
  InForce change(SiloSettings wanted, IfMatch seen, Actor actor) {
    documents.lock(SHELF);
    int version = current().version();
    seen.mustBe(version);
    mustBeKnown(wanted);
    InForce changed = InForce.of(documents.write(SHELF, ONLY, version + 1, wanted, actor));
    audit.record("silos.settings.changed", "silos", Map.of("version", changed.version()));
    return changed;
  }

  private void mustBeKnown(SiloSettings wanted) {
    mustBeAmong(
        "touchpoint",
        organisation.touchpoints().stream().map(Touchpoint::id).collect(Collectors.toSet()),
        wanted.troubles().stream()
            .flatMap(one -> Stream.concat(one.opens().stream(), one.closes().stream()))
            .toList());
    mustBeAmong(
        "department",
        Stream.concat(
                organisation.departments().stream().map(Department::id),
                organisation.joined().countedAs().keySet().stream())
            .collect(Collectors.toSet()),
        wanted.borders().stream().flatMap(one -> Stream.of(one.from(), one.to())).toList());
  }

  private static void mustBeAmong(String what, Set<Integer> known, Collection<String> named) {
    for (String id : named) {
      if (!known.contains(FilterBar.number(id))) {
        throw Refusal.invalid(
                "The %s (%s) does not exist.".formatted(what, id), "Choose one from the list.")
            .about(id);
      }
    }
  }
}
