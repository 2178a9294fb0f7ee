package throughline.customers.segments;

import java.time.ZoneOffset;
import java.util.BitSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import throughline.customers.ClosingOutcomes;
import throughline.customers.lake.CodeLabels;
import throughline.engine.condition.Compiling;

/** The codes of the words of conditions, as they are at this moment. */
@Component
class Vocabulary {
  private final CodeLabels labels;
  private final ClosingOutcomes closing;

  Vocabulary(JdbcClient jdbc, ClosingOutcomes closing) {
    labels = new CodeLabels(jdbc);
    this.closing = closing;
  }

  Compiling compiling() {
    BitSet settling = new BitSet();
    closing.codes().forEach(settling::set);
    return new Compiling(labels.read(), settling, ZoneOffset.UTC);
  }
}
