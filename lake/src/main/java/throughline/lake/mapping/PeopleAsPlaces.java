package throughline.lake.mapping;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Rows whose touchpoint, channel or department is what names their person. These are words of the
 * organisation, which stay when a person is erased.
 */
final class PeopleAsPlaces {
  /** Attributes by which people are called or found; a region or a preferred channel is none. */
  private static final Pattern NAMING =
      Pattern.compile("name|street|address|phone|mail", Pattern.CASE_INSENSITIVE);

  private final Map<String, Long> rows = new TreeMap<>();

  void look(MappedRow facts) {
    Set<String> names = names(facts.records());
    if (names.isEmpty()) {
      return;
    }
    Set<String> found = new HashSet<>();
    for (InteractionFact fact : facts.interactions()) {
      note("touchpoint", fact.touchpoint(), names, found);
      note("channel", fact.channel(), names, found);
      note("department", fact.department(), names, found);
    }
    found.forEach(place -> rows.merge(place, 1L, Long::sum));
  }

  private static Set<String> names(List<RecordFact> records) {
    Set<String> names = new HashSet<>();
    for (RecordFact record : records) {
      names.add(record.key());
      record.identifiers().forEach(identifier -> names.add(identifier.value()));
      record
          .attributes()
          .forEach(
              (attribute, value) -> {
                if (NAMING.matcher(attribute).find()) {
                  names.add(value);
                }
              });
    }
    return names;
  }

  private static void note(
      String place, @Nullable String word, Set<String> names, Set<String> found) {
    if (word != null && names.contains(word)) {
      found.add(place);
    }
  }

  List<String> warnings(String file) {
    List<String> warnings = new ArrayList<>();
    rows.forEach(
        (place, count) ->
            warnings.add(
                "In %,d rows of the file (%s) the %s is also said of the person. The name of a %s stays when a person is erased; take another column."
                    .formatted(count, file, place, place)));
    return warnings;
  }
}
