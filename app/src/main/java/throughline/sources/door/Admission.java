package throughline.sources.door;

import org.jspecify.annotations.Nullable;
import throughline.sources.SourceId;
import throughline.sources.log.Shares;

/**
 * How many requests may be read and written at the same time, with a share for each source. More
 * are turned away at once, before their bodies are read, so that memory is bounded and the answer
 * quick.
 */
final class Admission {

  /** Who holds the places of requests that name their source only in the body. */
  private static final Object UNNAMED = "unnamed";

  private final Shares places;

  Admission(int places) {
    this.places = new Shares(places);
  }

  /** The place of a request, by the source that its head names, if it does. */
  Place enter(WriteKeys.@Nullable Sender sender) {
    return new Place(sender == null ? UNNAMED : sender.source());
  }

  /** A request's place until it is answered. */
  final class Place implements AutoCloseable {

    private Object holder;

    private Place(Object holder) {
      if (!places.take(holder, 1)) {
        throw Refusal.overloaded();
      }
      this.holder = holder;
    }

    /** Who holds it now. */
    Object holder() {
      return holder;
    }

    /** Counts the request among those of its source, once that is known. */
    void belongsTo(SourceId source) {
      if (holder.equals(source)) {
        return;
      }
      if (!places.take(source, 1)) {
        throw Refusal.overloaded();
      }
      places.giveBack(holder, 1);
      holder = source;
    }

    @Override
    public void close() {
      places.giveBack(holder, 1);
    }
  }
}
