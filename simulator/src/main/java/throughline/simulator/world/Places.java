package throughline.simulator.world;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The towns that the company serves, and the streets in them. */
public final class Places {

  private final List<Place> all =
      Resource.lines("places.txt").stream().map(line -> place(Resource.list(line))).toList();
  private final Map<Language, List<String>> streets = new EnumMap<>(Language.class);

  public Places() {
    for (String line : Resource.lines("streets.txt")) {
      int colon = line.indexOf(':');
      streets.put(language(line.substring(0, colon)), Resource.list(line.substring(colon + 1)));
    }
  }

  private static Place place(List<String> cells) {
    return new Place(
        cells.get(0), cells.get(1), language(cells.get(2)), Integer.parseInt(cells.get(3)));
  }

  private static Language language(String code) {
    return Language.valueOf(code.toUpperCase(Locale.ROOT));
  }

  /** Network areas are numbered from 1 to this one. */
  public int areas() {
    return all.stream().mapToInt(Place::area).max().orElse(0);
  }

  public Place anyIn(Language language, Chance chance) {
    Language spoken = language == Language.EN ? Language.DE : language;
    return chance.pick(all.stream().filter(place -> place.language() == spoken).toList());
  }

  public Address address(Place place, Chance chance) {
    List<String> known = streets.getOrDefault(place.language(), List.of());
    return new Address(chance.pick(known), chance.between(1, 120), place);
  }
}
