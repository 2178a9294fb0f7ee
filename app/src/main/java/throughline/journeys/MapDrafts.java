package throughline.journeys;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import throughline.engine.journey.OnlyJourneys;
import throughline.engine.journey.designed.AdoptedMap;
import throughline.engine.journey.designed.DesignedMap;
import throughline.engine.journey.designed.VariantsByDepartment;
import throughline.engine.journey.designed.WaysByDepartment;
import throughline.engine.timeline.Dimension;
import throughline.lake.format.BpmnFile;
import throughline.lake.format.BpmnReading;
import throughline.lake.format.Fault;
import throughline.lake.format.InputFile;
import throughline.organisation.Department;
import throughline.organisation.Touchpoint;
import throughline.platform.Refusal;

/** Designed maps that nobody has saved yet: read from a file, or made from what was lived. */
@Service
class MapDrafts {
  private final JourneyLearning learning;
  private final Codes codes;

  MapDrafts(JourneyLearning learning, Codes codes) {
    this.learning = learning;
    this.codes = codes;
  }

  /**
   * A map for the editor.
   *
   * @param said what could not be read as it stands in the file, a sentence each
   * @param ways how many different ways went into it, where it was adopted
   * @param journeys how many took these ways
   * @param of how many journeys there were
   */
  record Draft(MapForm map, List<String> said, int ways, long journeys, long of) {}

  Draft read(InputFile file) {
    BpmnReading reading = BpmnFile.read(file);
    DesignedMap map = reading.map();
    if (map == null) {
      Fault fault = reading.faults().get(0);
      throw Refusal.invalid(fault.said(), fault.next());
    }
    List<String> said = new ArrayList<>(reading.faults().stream().map(Fault::toString).toList());
    Found found = new Found(codes.names(), said);
    PartForm flow = PartForm.of(map.flow()).with(found::step);
    return new Draft(
        new MapForm(map.name(), "", map.stages(), flow, nothing(), null),
        said.stream().distinct().toList(),
        0,
        0,
        0);
  }

  private static AboutForm nothing() {
    return new AboutForm(false, List.of(), List.of());
  }

  /** Finds touchpoints and departments by their names, and says which it does not find. */
  private static final class Found {
    private final Map<String, Touchpoint> touchpoints = new HashMap<>();
    private final Map<String, Integer> departments = new HashMap<>();
    private final List<String> said;

    Found(Names names, List<String> said) {
      this.said = said;
      for (Touchpoint one : names.touchpoints().values()) {
        touchpoints.merge(folded(one.name()), one, (first, next) -> lower(first, next));
        touchpoints.put(folded(Names.withChannel(one)), one);
      }
      for (Department one : names.departments().values()) {
        departments.put(folded(one.name()), one.id());
      }
    }

    private static Touchpoint lower(Touchpoint one, Touchpoint other) {
      return one.id() <= other.id() ? one : other;
    }

    private static String folded(String name) {
      return name.strip().toLowerCase(Locale.ROOT);
    }

    StepForm step(StepForm read) {
      Touchpoint touchpoint = touchpoints.get(folded(read.label()));
      if (touchpoint == null) {
        said.add(
            "The touchpoint (%s) is not known here. Choose one for its step."
                .formatted(Fault.shown(read.label())));
      }
      return read.at(
          touchpoint == null ? null : Integer.toString(touchpoint.id()),
          touchpoint == null ? read.label() : touchpoint.name(),
          department(read.department()));
    }

    private @Nullable String department(@Nullable String name) {
      if (name == null) {
        return null;
      }
      Integer department = departments.get(folded(name));
      if (department == null) {
        said.add(
            "The department (%s) is not known here. Its steps are anybody's until you choose one."
                .formatted(Fault.shown(name)));
        return null;
      }
      return Integer.toString(department);
    }
  }

  /** A map of the commonest ways of the journeys that are asked for, up to a share of them. */
  Draft adopt(String name, double share, AboutForm about, Question question) {
    var filters = about.filters(codes);
    WaysByDepartment ways =
        learning
            .learn(
                "ways to adopt of %s".formatted(filters),
                question,
                new OnlyJourneys<>(filters, new VariantsByDepartment(Silos.STEP, Silos.UNIT)))
            .result();
    AdoptedMap adopted =
        Refusal.checked(
            () ->
                AdoptedMap.of(
                    name,
                    ways,
                    share,
                    new AdoptedMap.Names(
                        Integer::toString,
                        code -> code == Dimension.UNKNOWN ? null : Integer.toString(code))));
    Names names = codes.names();
    PartForm flow = PartForm.of(adopted.map().flow()).with(step -> named(step, names));
    return new Draft(
        new MapForm(adopted.map().name(), "", List.of(), flow, about, null),
        List.of(),
        adopted.ways(),
        adopted.journeys(),
        adopted.of());
  }

  private static StepForm named(StepForm coded, Names names) {
    int code = FilterBar.number(coded.label());
    boolean known = names.touchpoints().containsKey(code);
    return coded.at(known ? coded.label() : null, names.step(code), coded.department());
  }

  /** The map as other tools read it; a name that several touchpoints have says its channel. */
  DesignedMap written(MapForm form) {
    Names names = codes.names();
    return form.read(step -> step.named(names));
  }
}
