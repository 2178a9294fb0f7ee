package throughline.platform;

import java.util.Collection;

/** What jobs say of their work, which may repeat what a file said. */
public interface WordsOfJobs {

  /** How many jobs repeat one of these words. */
  long find(Collection<String> words);

  /** Lets jobs forget what they said, where one of these words is in it. */
  long forget(Collection<String> words);
}
