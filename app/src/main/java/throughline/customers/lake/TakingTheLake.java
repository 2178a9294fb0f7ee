package throughline.customers.lake;

import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.Semaphore;
import throughline.platform.CommonError;
import throughline.platform.Refusal;

/** Taking the lake out of the house, by one at a time, because each needs disk and processor. */
public final class TakingTheLake {
  private final LakeStore store;
  private final CodeWords words;
  private final Semaphore turn = new Semaphore(1);

  /** What is taken: packed into one stream when it is asked to. */
  @FunctionalInterface
  public interface Taken {
    void pack(OutputStream out) throws IOException;
  }

  /** What to do with it before it is gone. */
  @FunctionalInterface
  public interface Receiver {
    void receive(long interactions, Taken taken) throws IOException;
  }

  public TakingTheLake(LakeStore store, CodeWords words) {
    this.store = store;
    this.words = words;
  }

  /** Gives the newest version, which is kept until the receiver is done. */
  public void take(Receiver receiver) throws IOException {
    if (!turn.tryAcquire()) {
      throw new Refusal(
          CommonError.CONFLICT,
          "The lake is being taken out already.",
          "Wait until that is done, and try again.");
    }
    try (LakeStore.Reader reader = store.reader()) {
      receiver.receive(
          reader.version().rows(),
          out -> store.leaving(reader).pack(words.of(reader.timelines().dictionaries()), out));
    } finally {
      turn.release();
    }
  }
}
