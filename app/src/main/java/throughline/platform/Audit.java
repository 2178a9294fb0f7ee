package throughline.platform;

import java.util.Map;

/** The book of who did what, which nobody can bend unnoticed. */
public interface Audit {

  /**
   * Writes an entry by the current actor, in the transaction of the deed where there is one.
   *
   * @param action such as "customer.opened"
   * @param subject the id of what it was done to
   * @param detail what a reader needs beside; ids and codes, never names, addresses or free text
   */
  default void record(String action, String subject, Map<String, ?> detail) {
    recordOf(Actor.current().id(), action, subject, detail);
  }

  /** Writes an entry by an actor whose deed takes effect only now, perhaps by another's hand. */
  void recordOf(String actor, String action, String subject, Map<String, ?> detail);

  default void record(String action, String subject) {
    record(action, subject, Map.of());
  }
}
