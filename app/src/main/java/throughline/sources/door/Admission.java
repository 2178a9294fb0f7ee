package throughline.sources.door;

import java.util.concurrent.Semaphore;

/**
 * How many requests may be read and written at the same time. More are turned away at once, before
 * their bodies are read, so that memory is bounded and the answer quick.
 */
final class Admission {

  private final Semaphore places;

  Admission(int places) {
    this.places = new Semaphore(places);
  }

  void enter() {
    if (!places.tryAcquire()) {
      throw Refusal.overloaded();
    }
  }

  void leave() {
    places.release();
  }
}
