package throughline.journeys;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import throughline.engine.journey.MapDrawing.Point;
import throughline.engine.journey.designed.BlockDrawing;
import throughline.engine.journey.designed.BlockLayout;
import throughline.platform.Refusal;

/**
 * A designed map laid out block by block, as the editor draws it: pixels from the upper left
 * corner.
 *
 * @param mistake what keeps the map from being saved, in a sentence; null where nothing does
 */
record DraftDrawing(
    List<Box> boxes, List<Line> lines, int width, int height, @Nullable String mistake) {

  /**
   * A step, or the beginning or end of a block.
   *
   * @param path where it is in the map: 0 is the whole, 0.1 its second part
   * @param kind step, start, end, choice, parallel, optional or repeated
   * @param known of a step: whether its touchpoint is one of the organisation
   */
  record Box(
      String id,
      String path,
      String kind,
      @Nullable StepForm step,
      boolean known,
      @Nullable String departmentName,
      int color,
      int x,
      int y,
      int width,
      int height) {}

  /**
   * @param points pairs of x and y
   */
  record Line(String from, String to, List<List<Integer>> points) {}

  static DraftDrawing of(PartForm flow, @Nullable String mistake, Names names) {
    Map<String, StepForm> steps =
        flow.steps()
            .collect(Collectors.toMap(StepForm::id, Function.identity(), (one, other) -> one));
    BlockDrawing drawing = BlockLayout.of(Refusal.checked(() -> flow.read(StepForm::read)));
    return new DraftDrawing(
        drawing.boxes().stream().map(box -> box(box, steps, names)).toList(),
        drawing.lines().stream()
            .map(line -> new Line(line.from(), line.to(), pairs(line.points())))
            .toList(),
        drawing.width(),
        drawing.height(),
        mistake);
  }

  private static List<List<Integer>> pairs(List<Point> points) {
    return points.stream().map(point -> List.of(point.x(), point.y())).toList();
  }

  private static Box box(BlockDrawing.Box box, Map<String, StepForm> steps, Names names) {
    StepForm form = box.step() == null ? null : steps.get(box.step().id());
    StepForm step = form == null ? null : form.now(names);
    int lane = step == null || step.department() == null ? 0 : FilterBar.number(step.department());
    return new Box(
        box.id(),
        box.id().replace(" end", ""),
        box.kind().name().toLowerCase(Locale.ROOT),
        step,
        step != null && step.code(names) >= 0,
        lane == 0 ? null : names.lane(lane),
        names.color(lane),
        box.x(),
        box.y(),
        box.width(),
        box.height());
  }
}
