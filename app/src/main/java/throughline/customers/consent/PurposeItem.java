package throughline.customers.consent;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import throughline.customers.consent.Purpose.Text;

/**
 * A purpose as readers of the list see it.
 *
 * @param wording the version of the words
 * @param leastWording the earliest version to which a consent still counts
 */
record PurposeItem(
    String id,
    String key,
    Use use,
    Ground ground,
    boolean active,
    List<String> channels,
    List<String> recipients,
    @Nullable Integer retentionDays,
    int wording,
    int leastWording,
    Map<String, Text> texts,
    int version) {

  static PurposeItem of(Purpose purpose) {
    Purpose.Terms terms = purpose.terms();
    return new PurposeItem(
        Long.toString(purpose.id()),
        purpose.key(),
        terms.use(),
        terms.ground(),
        terms.active(),
        terms.channels(),
        terms.recipients(),
        terms.retentionDays(),
        purpose.wording().version(),
        purpose.least(),
        purpose.wording().texts(),
        purpose.version());
  }
}
