package throughline.sources.quarantine;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/**
 * One way in which records come broken, with what becomes of them.
 *
 * @param name its name in one word or two, and the name of its source
 * @param way how it comes in
 * @param code why it is in quarantine; empty where it is legal, and stored
 * @param broken the record of a marker, which it carries so that it can be found again
 * @param mended what a person makes of it
 */
record BrokenKind(
    String name, Way way, String code, UnaryOperator<String> broken, UnaryOperator<String> mended) {

  static final int RECORDS = 20;

  /** By which door, and in which form. */
  enum Way {
    CSV,
    JSON_LINES,
    EVENT,
    BATCH,
    CLOUD_EVENT,
    CLOUD_EVENT_DATA
  }

  BrokenKind named(String other) {
    return new BrokenKind(other, way, code, broken, mended);
  }

  boolean stored() {
    return code.isEmpty();
  }

  boolean file() {
    return way == Way.CSV || way == Way.JSON_LINES;
  }

  List<String> markers() {
    return IntStream.range(0, RECORDS).mapToObj("b-%s"::formatted).toList();
  }

  /** Records that are as they should be, to stand beside the broken ones. */
  List<String> good() {
    return IntStream.range(0, RECORDS).mapToObj(i -> good("g-" + i)).toList();
  }

  private String good(String marker) {
    return switch (way) {
      case CSV -> BrokenKinds.row(marker);
      case JSON_LINES -> BrokenKinds.object(marker);
      case EVENT, BATCH -> BrokenKinds.event(marker);
      case CLOUD_EVENT, CLOUD_EVENT_DATA -> BrokenKinds.cloudEvent(marker);
    };
  }
}
