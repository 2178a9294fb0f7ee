package throughline.simulator.words;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import throughline.simulator.world.Chance;
import throughline.simulator.world.Language;
import throughline.simulator.world.Person;
import throughline.simulator.world.Resource;

/**
 * What people write: sentences by language and topic with slots for values that fit any grammar
 * (amounts, dates, numbers, names), an opening and a closing in the writer's mood, typing errors.
 */
public final class Words {

  private final Map<Language, Map<String, List<String>>> sentences = new EnumMap<>(Language.class);

  public Words() {
    for (Language language : Language.values()) {
      sentences.put(language, read(Resource.lines("words/" + language.code() + ".txt")));
    }
  }

  private static Map<String, List<String>> read(List<String> lines) {
    Map<String, List<String>> byKey = new HashMap<>();
    List<String> current = new ArrayList<>();
    for (String line : lines) {
      if (line.startsWith("[")) {
        current =
            byKey.computeIfAbsent(line.substring(1, line.length() - 1), k -> new ArrayList<>());
      } else {
        current.add(line);
      }
    }
    return byKey;
  }

  /** The keys that a language has sentences for. */
  public Map<String, List<String>> sentences(Language language) {
    return sentences.getOrDefault(language, Map.of());
  }

  /** A message about a topic: opening, one to three sentences, closing with the writer's name. */
  public String message(
      Person who, String topic, Mood mood, Map<String, String> slots, Chance chance) {
    StringBuilder text = new StringBuilder(any(who, "opening", mood, chance)).append('\n');
    text.append(String.join(" ", some(all(who, topic), topic, chance)));
    if (chance.happens(mood == Mood.CALM ? 0.3 : 0.75)) {
      text.append(' ').append(any(who, "feeling", mood, chance));
    }
    text.append('\n').append(any(who, "closing", mood, chance)).append('\n').append(who.name());
    return typed(filled(text.toString(), slots), who, chance);
  }

  /** A short remark, as in a survey or a chat. */
  public String remark(Person who, String key, Map<String, String> slots, Chance chance) {
    return typed(filled(chance.pick(all(who, key)), slots), who, chance);
  }

  /** One to three sentences; whoever asks in general asks one thing. */
  private static List<String> some(List<String> known, String topic, Chance chance) {
    List<String> left = new ArrayList<>(known);
    List<String> some = new ArrayList<>();
    int number = topic.equals("general") ? 1 : chance.between(1, Math.min(3, known.size()));
    while (some.size() < number) {
      some.add(left.remove(chance.below(left.size())));
    }
    return some;
  }

  private String any(Person who, String part, Mood mood, Chance chance) {
    return chance.pick(all(who, part + "." + mood.name().toLowerCase(Locale.ROOT)));
  }

  private List<String> all(Person who, String key) {
    List<String> known = sentences(who.language()).get(key);
    if (known == null) {
      throw new IllegalArgumentException(
          "There are no words for (%s) in (%s).\nMaybe add them to words/%s.txt."
              .formatted(key, who.language(), who.language().code()));
    }
    return known;
  }

  private static String filled(String text, Map<String, String> slots) {
    String filled = text;
    for (Map.Entry<String, String> slot : slots.entrySet()) {
      filled = filled.replace("{" + slot.getKey() + "}", slot.getValue());
    }
    return filled;
  }

  /** The text as somebody typed it: careless people swap, drop and double letters. */
  private static String typed(String text, Person who, Chance chance) {
    if (who.care() > 0.85) {
      return text;
    }
    StringBuilder typed = new StringBuilder(text);
    int errors = chance.times((0.9 - who.care()) * text.length() / 60);
    for (int i = 0; i < errors; i++) {
      mistype(typed, chance.below(typed.length() - 1), chance);
    }
    return who.care() < 0.58 && chance.happens(0.3)
        ? typed.toString().toLowerCase(Locale.ROOT)
        : typed.toString();
  }

  private static void mistype(StringBuilder typed, int at, Chance chance) {
    char letter = typed.charAt(at);
    char next = typed.charAt(at + 1);
    if (!Character.isLetter(letter) || !Character.isLetter(next)) {
      return;
    }
    switch (chance.below(3)) {
      case 0 -> typed.replace(at, at + 2, "" + next + letter);
      case 1 -> typed.deleteCharAt(at);
      default -> typed.insert(at, letter);
    }
  }
}
