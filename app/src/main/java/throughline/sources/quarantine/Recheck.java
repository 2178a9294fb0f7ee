package throughline.sources.quarantine;

import throughline.sources.log.Door;
import throughline.sources.log.Item;

/** A door's second look at an item that it could not take in; people may have mended it. */
public interface Recheck {

  Door door();

  /** The item as it would come in now, with its fault where it still has one. */
  Item recheck(Waiting waiting);
}
