package throughline.simulator.world;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Names of several European cultures, in the shares in which they live in the served towns. */
public final class Names {

  /** Names that belong together, and the languages that their bearers write in. */
  public record Culture(
      int share,
      List<Language> languages,
      List<String> women,
      List<String> men,
      List<String> families) {}

  private final List<Culture> cultures = new ArrayList<>();

  public Names() {
    List<String> lines = Resource.lines("names.txt");
    for (int i = 0; i < lines.size(); i += 4) {
      cultures.add(culture(lines.subList(i, i + 4)));
    }
  }

  private static Culture culture(List<String> lines) {
    String[] head = lines.get(0).substring(lines.get(0).indexOf(']') + 1).strip().split(" ", -1);
    List<Language> languages = new ArrayList<>();
    for (int i = 1; i < head.length; i++) {
      languages.add(Language.valueOf(head[i].toUpperCase(Locale.ROOT)));
    }
    return new Culture(
        Integer.parseInt(head[0]),
        List.copyOf(languages),
        names(lines.get(1)),
        names(lines.get(2)),
        names(lines.get(3)));
  }

  private static List<String> names(String line) {
    return Resource.list(line.substring(line.indexOf(':') + 1));
  }

  public Culture culture(Chance chance) {
    int left = chance.below(100);
    for (Culture culture : cultures) {
      left -= culture.share();
      if (left < 0) {
        return culture;
      }
    }
    return cultures.get(0);
  }

  /** A name as it goes into an address of the internet: no accents, no spaces, small letters. */
  static String plain(String name) {
    String spelled =
        name.replace("ä", "ae").replace("ö", "oe").replace("ü", "ue").replace("ß", "ss");
    return Normalizer.normalize(
            spelled.replace("ł", "l").replace("ø", "o").replace("ı", "i"), Normalizer.Form.NFD)
        .replaceAll("[^A-Za-z]", "")
        .toLowerCase(Locale.ROOT);
  }
}
