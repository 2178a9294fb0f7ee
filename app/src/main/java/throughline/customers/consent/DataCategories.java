package throughline.customers.consent;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The categories of personal data that the house keeps, as every column of it is classified. */
@Component
class DataCategories {
  private static final List<String> PERSONAL = List.of("direct", "personal", "pseudonym");

  /**
   * A kind of data in one table.
   *
   * @param category direct (names, addresses), personal (free text, raw items) or pseudonym
   */
  record DataCategory(String module, String table, String category, List<String> columns) {}

  List<DataCategory> all() {
    List<DataCategory> all = new ArrayList<>();
    try {
      for (Resource file :
          new PathMatchingResourcePatternResolver()
              .getResources("classpath*:classification/*.properties")) {
        String name = String.valueOf(file.getFilename());
        all.addAll(of(name.substring(0, name.lastIndexOf('.')), read(file)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return all;
  }

  private static Properties read(Resource file) throws IOException {
    Properties classes = new Properties();
    try (InputStream content = file.getInputStream()) {
      classes.load(content);
    }
    return classes;
  }

  private static List<DataCategory> of(String module, Properties classes) {
    Map<String, Map<String, List<String>>> tables = new TreeMap<>();
    for (String column : new TreeSet<>(classes.stringPropertyNames())) {
      String category = classes.getProperty(column);
      if (PERSONAL.contains(category)) {
        String[] parts = column.split("\\.", 2);
        tables
            .computeIfAbsent(parts[0], unused -> new TreeMap<>())
            .computeIfAbsent(category, unused -> new ArrayList<>())
            .add(parts[1]);
      }
    }
    List<DataCategory> found = new ArrayList<>();
    tables.forEach(
        (table, categories) ->
            categories.forEach(
                (category, columns) ->
                    found.add(new DataCategory(module, table, category, columns))));
    return found;
  }
}
