package throughline.customers.segments;

import java.time.ZoneOffset;
import java.util.BitSet;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import throughline.customers.ClosingOutcomes;
import throughline.customers.lake.CodeLabels;
import throughline.engine.condition.Compiling;
import throughline.engine.condition.Pattern;
import throughline.engine.timeline.Dimension;
import throughline.organisation.JoinedDepartments;
import throughline.organisation.Organisation;

/** The codes of the words of conditions, as they are at this moment. */
@Component
class Vocabulary {
  private final CodeLabels labels;
  private final ClosingOutcomes closing;
  private final Organisation organisation;

  Vocabulary(JdbcClient jdbc, ClosingOutcomes closing, Organisation organisation) {
    labels = new CodeLabels(jdbc);
    this.closing = closing;
    this.organisation = organisation;
  }

  Compiling compiling() {
    BitSet settling = new BitSet();
    closing.codes().forEach(settling::set);
    JoinedDepartments joined = organisation.joined();
    return new Compiling(
        labels.read(joined), settling, ZoneOffset.UTC, pattern -> counted(pattern, joined));
  }

  /** A department that is counted as another is meant to be that one. */
  private static Pattern counted(Pattern pattern, JoinedDepartments joined) {
    List<String> named = pattern.labels().get(Dimension.DEPARTMENT);
    return named == null
        ? pattern
        : pattern.and(
            Dimension.DEPARTMENT,
            named.stream()
                .map(id -> Integer.toString(joined.counted(Integer.parseInt(id))))
                .toArray(String[]::new));
  }
}
