package throughline.spark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import throughline.engine.timeline.Dictionaries;
import throughline.engine.timeline.Dimension;

/**
 * A lake folder that stands alone, on any file system that Spark reads: Parquet files, the labels
 * of their codes, and {@code lake.json}, which names what belongs to it.
 *
 * @param files where its Parquet files are
 * @param buckets over how many its customers are spread
 */
record SparkLake(List<String> files, int buckets, Dictionaries dictionaries) {
  private static final ObjectMapper JSON = new ObjectMapper();

  SparkLake {
    files = List.copyOf(files);
  }

  /**
   * @throws IOException where the folder is no lake, or was not finished
   */
  static SparkLake open(String folder, Configuration configuration) throws IOException {
    Path root = new Path(folder);
    JsonNode version = read(new Path(root, "lake.json"), configuration);
    List<String> files = new ArrayList<>();
    for (JsonNode file : version.get("files")) {
      files.add(new Path(root, file.get("path").asText()).toString());
    }
    JsonNode labels = read(new Path(root, "dictionaries.json"), configuration);
    return new SparkLake(files, version.get("buckets").asInt(), dictionaries(labels));
  }

  private static JsonNode read(Path file, Configuration configuration) throws IOException {
    try (InputStream in = file.getFileSystem(configuration).open(file)) {
      return JSON.readTree(in);
    }
  }

  private static Dictionaries dictionaries(JsonNode labels) {
    Dictionaries dictionaries = new Dictionaries();
    for (Dimension dimension : Dimension.values()) {
      JsonNode all = labels.get(dimension.name());
      for (int i = 0; all != null && i < all.size(); i++) {
        dictionaries.of(dimension).code(all.get(i).asText());
      }
    }
    return dictionaries;
  }

  /** The name of a dimension's column. */
  static String column(Dimension dimension) {
    return dimension.name().toLowerCase(Locale.ROOT);
  }
}
