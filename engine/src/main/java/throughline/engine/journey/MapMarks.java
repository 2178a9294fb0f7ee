package throughline.engine.journey;

/**
 * What is to be seen of the parts of a map beside their figures, as words of the style of {@link
 * MapSvg}; empty where there is nothing.
 */
public interface MapMarks {
  MapMarks NONE =
      new MapMarks() {
        @Override
        public String arc(int from, int to) {
          return "";
        }

        @Override
        public String node(int code) {
          return "";
        }
      };

  /** "astray" where the arc is not designed, "unlived" where nobody took it. */
  String arc(int from, int to);

  /** "astray" where the step is not designed, "moment" where it matters most. */
  String node(int code);
}
