package throughline.customers.lake;

import java.io.Serializable;
import throughline.customers.CustomerTimelines;
import throughline.engine.timeline.Dictionaries;
import throughline.engine.timeline.Scope;
import throughline.engine.timeline.TimelineAnalysis;

/** The timelines of all customers in the lake, with the answers that were given lately. */
final class LakeCustomerTimelines implements CustomerTimelines {
  private static final int KEPT_ANSWERS = 256;

  private final LakeStore store;
  private final KeptAnswers answers = new KeptAnswers(KEPT_ANSWERS);

  LakeCustomerTimelines(LakeStore store) {
    this.store = store;
  }

  @Override
  public <A extends Serializable, R> Answer<R> learn(
      String key, TimelineAnalysis<A, R> analysis, Scope scope) {
    try (LakeStore.Reader reader = store.reader()) {
      long version = reader.version().number();
      R result =
          answers.answer(
              new KeptAnswers.Question(key, scope, version, reader.mask(), reader.recoding()),
              () -> reader.timelines().learn(analysis, scope));
      return new Answer<>(result, version);
    }
  }

  @Override
  public <A extends Serializable, R> R learnOnce(TimelineAnalysis<A, R> analysis, Scope scope) {
    try (LakeStore.Reader reader = store.reader()) {
      return reader.timelines().learn(analysis, scope);
    }
  }

  @Override
  public Dictionaries dictionaries() {
    store.refresh();
    return store.dictionaries();
  }

  @Override
  public long interactions() {
    store.refresh();
    return store.version().rows();
  }
}
