package throughline.journeys;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A designed map as the workspace reads it. */
final class DesignedMapItem {

  private DesignedMapItem() {}

  /**
   * A map in a list.
   *
   * @param about what tells its journeys, in words; empty where it says none
   * @param promise what customers are told, null where they are promised nothing
   */
  record Line(
      String id,
      String name,
      String owner,
      int steps,
      List<String> topics,
      List<String> touchpoints,
      boolean allJourneys,
      @Nullable String promise,
      boolean archived,
      int version,
      Instant validFrom,
      Instant changedAt,
      String changedBy) {

    static Line of(DesignedMapVersion version, Names names) {
      MapForm form = version.form();
      PromiseForm promise = form.promise();
      return new Line(
          Integer.toString(version.map()),
          form.name(),
          form.owner(),
          (int) form.flow().steps().count(),
          form.about().topics(),
          form.about().touchpoints().stream().map(id -> names.step(FilterBar.number(id))).toList(),
          form.about().all(),
          promise == null ? null : promise.words(),
          version.archived(),
          version.version(),
          version.validFrom(),
          version.changedAt(),
          version.changedBy());
    }
  }

  /**
   * A map with all that it says.
   *
   * @param unknown the ids of steps whose touchpoint the organisation does not have
   */
  record Document(Line line, MapForm map, List<String> unknown) {
    static Document of(DesignedMapVersion version, Names names) {
      MapForm form = version.form();
      PartForm flow = form.flow().with(step -> step.now(names));
      return new Document(
          Line.of(version, names),
          form.with(flow),
          flow.steps().filter(step -> step.code(names) < 0).map(StepForm::id).toList());
    }
  }
}
