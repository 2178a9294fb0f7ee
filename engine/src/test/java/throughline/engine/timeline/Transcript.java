package throughline.engine.timeline;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * An analysis that forgets nothing: every timeline in words, sorted. Opaque ids are told only by
 * what they hold together, so every place where timelines are kept must give the same transcript.
 */
public record Transcript(Dictionaries dictionaries)
    implements Learning<Transcript.Pages, List<String>> {

  @Override
  public Pages start() {
    return new Pages(dictionaries);
  }

  /** What was written down so far. */
  public static final class Pages implements Gathering<Pages, List<String>> {
    private static final long serialVersionUID = 1;

    private final Dictionaries dictionaries;
    private final ArrayList<String> lines = new ArrayList<>();

    Pages(Dictionaries dictionaries) {
      this.dictionaries = dictionaries;
    }

    @Override
    public void add(Timeline timeline) {
      List<String> words = new ArrayList<>();
      Map<Long, Integer> concerns = new HashMap<>();
      for (int i = 0; i < timeline.size(); i++) {
        words.add(words(timeline, i, concerns));
      }
      lines.add(String.join("\n", words));
    }

    private String words(Timeline timeline, int index, Map<Long, Integer> concerns) {
      StringBuilder words = new StringBuilder().append(timeline.time(index));
      words.append(timeline.hasStart(index) ? "<" + timeline.start(index) : "<");
      long concern = timeline.concern(index);
      words.append('#');
      words.append(
          concern == Columns.NO_CONCERN
              ? "-"
              : concerns.computeIfAbsent(concern, unseen -> concerns.size()));
      for (Dimension dimension : Dimension.values()) {
        words.append('|').append(dictionaries.label(dimension, timeline.code(dimension, index)));
      }
      return words.toString();
    }

    @Override
    public Pages join(Pages other) {
      lines.addAll(other.lines);
      return this;
    }

    @Override
    public List<String> result() {
      Collections.sort(lines);
      return lines;
    }
  }
}
