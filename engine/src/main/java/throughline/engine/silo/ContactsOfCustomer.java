package throughline.engine.silo;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import throughline.engine.timeline.Dimension;
import throughline.engine.timeline.JourneyCutter;
import throughline.engine.timeline.Timeline;

/** One customer's contacts, used again for the next customer. */
final class ContactsOfCustomer implements Serializable {
  private static final long serialVersionUID = 1;

  private record Contact(long start, long end, int topic) implements Serializable {}

  private final ArrayList<Contact> contacts = new ArrayList<>();
  private transient @Nullable JourneyCutter cutter;

  JourneyCutter cutter() {
    if (cutter == null) {
      cutter = new JourneyCutter(Set.of(Dimension.TOPIC));
    }
    return cutter;
  }

  void clear() {
    contacts.clear();
  }

  void add(long start, long end, int topic) {
    contacts.add(new Contact(start, end, topic));
  }

  void addJourney(Timeline journey) {
    int topic = Dimension.UNKNOWN;
    for (int i = 0; i < journey.size() && topic == Dimension.UNKNOWN; i++) {
      topic = journey.code(Dimension.TOPIC, i);
    }
    add(journey.time(0), journey.time(journey.size() - 1), topic);
  }

  /** From the last contact to the first, so that what follows each one is known already. */
  void measure(ContactGaps gaps) {
    contacts.sort(Comparator.comparingLong(Contact::start).reversed());
    Map<Integer, Long> nextOnTopic = new HashMap<>();
    long next = ContactGaps.NEVER;
    for (int from = 0; from < contacts.size(); ) {
      int to = endOfTie(from);
      for (int i = from; i < to; i++) {
        gap(contacts.get(i), next, nextOnTopic, gaps);
      }
      for (int i = from; i < to; i++) {
        nextOnTopic.put(contacts.get(i).topic, contacts.get(i).start);
      }
      next = contacts.get(from).start;
      from = to;
    }
  }

  /** Contacts that begin at one instant do not follow each other. */
  private int endOfTie(int from) {
    int to = from + 1;
    while (to < contacts.size() && contacts.get(to).start == contacts.get(from).start) {
      to++;
    }
    return to;
  }

  private static void gap(
      Contact contact, long next, Map<Integer, Long> nextOnTopic, ContactGaps gaps) {
    long nextSame = nextOnTopic.getOrDefault(contact.topic, ContactGaps.NEVER);
    gaps.add(
        contact.end,
        next == ContactGaps.NEVER ? next : next - contact.end,
        contact.topic == Dimension.UNKNOWN
            ? ContactGaps.NO_TOPIC
            : nextSame == ContactGaps.NEVER ? nextSame : nextSame - contact.end);
  }
}
