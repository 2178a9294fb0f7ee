package throughline.lake.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The columns of a file by place and by name. It may grow, and never changes a place. */
public final class Header {
  private final List<String> names = new ArrayList<>();
  private final Map<String, Integer> places = new HashMap<>();

  public Header(List<String> names) {
    names.forEach(this::place);
  }

  /** The place of a column, or -1. */
  public int find(String name) {
    Integer place = places.get(name);
    return place == null ? -1 : place;
  }

  /** The place of a column, a new one where the column is new. */
  int place(String name) {
    int known = find(name);
    if (known >= 0) {
      return known;
    }
    places.put(name, names.size());
    names.add(name);
    return names.size() - 1;
  }

  public int size() {
    return names.size();
  }

  public String name(int place) {
    return names.get(place);
  }

  public List<String> names() {
    return List.copyOf(names);
  }
}
