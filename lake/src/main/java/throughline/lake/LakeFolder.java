package throughline.lake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import throughline.engine.timeline.Dictionaries;
import throughline.engine.timeline.Dimension;
import throughline.engine.timeline.Timelines;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * A lake that stands alone: a folder with Parquet files, the labels of their codes and {@code
 * lake.json}, which is written last and whole and names what belongs to it.
 */
public final class LakeFolder implements AutoCloseable {
  static final String VERSION = "lake.json";
  static final String LABELS = "dictionaries.json";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final LakeDatabase database;
  private final LakeVersion version;
  private final Dictionaries dictionaries;

  private LakeFolder(LakeDatabase database, LakeVersion version, Dictionaries dictionaries) {
    this.database = database;
    this.version = version;
    this.dictionaries = dictionaries;
  }

  /** Whether a folder is a lake that was finished. */
  public static boolean isLake(Path folder) {
    return Files.isRegularFile(folder.resolve(VERSION));
  }

  /**
   * @param memoryBytes what DuckDB may use, outside the heap
   * @throws LakeException where the folder is no lake
   */
  public static LakeFolder open(Path folder, long memoryBytes) {
    try {
      Stored stored = JSON.readValue(Files.readAllBytes(folder.resolve(VERSION)), Stored.class);
      Dictionaries labels = labels(Files.readAllBytes(folder.resolve(LABELS)));
      return new LakeFolder(LakeDatabase.open(folder, memoryBytes), stored.version(), labels);
    } catch (IOException | JacksonException e) {
      throw new LakeException(
          "The folder (%s) is no lake: its %s or %s cannot be read.\nMaybe its writing was interrupted; write it again."
              .formatted(folder, VERSION, LABELS),
          e);
    }
  }

  private static Dictionaries labels(byte[] json) {
    Dictionaries dictionaries = new Dictionaries();
    Map<Dimension, List<String>> labels =
        JSON.readValue(json, new TypeReference<Map<Dimension, List<String>>>() {});
    labels.forEach((dimension, all) -> all.forEach(dictionaries.of(dimension)::code));
    return dictionaries;
  }

  /** What {@code dictionaries.json} says of these labels. */
  static byte[] described(Dictionaries dictionaries) {
    Map<Dimension, List<String>> labels = new LinkedHashMap<>();
    for (Dimension dimension : Dimension.values()) {
      labels.put(dimension, dictionaries.of(dimension).labels());
    }
    return JSON.writeValueAsBytes(labels);
  }

  /** What {@code lake.json} says of this version. */
  static byte[] described(LakeVersion version) {
    return JSON.writeValueAsBytes(Stored.of(version));
  }

  /**
   * The version in a folder that has all of its files.
   *
   * @throws LakeException where something is missing
   */
  static LakeVersion complete(Path folder) throws IOException {
    try {
      LakeVersion version =
          JSON.readValue(Files.readAllBytes(folder.resolve(VERSION)), Stored.class).version();
      labels(Files.readAllBytes(folder.resolve(LABELS)));
      for (LakeFile file : version.files()) {
        if (Files.size(folder.resolve(file.path())) != file.bytes()) {
          throw new LakeException("The file (%s) of the lake is cut short.".formatted(file.path()));
        }
      }
      return version;
    } catch (NoSuchFileException | JacksonException e) {
      throw new LakeException("The lake is not whole.", e);
    }
  }

  /** Makes a folder of complete files a lake. */
  static void write(Path folder, LakeVersion version, Dictionaries dictionaries) {
    try {
      replace(folder.resolve(LABELS), described(dictionaries));
      replace(folder.resolve(VERSION), described(version));
    } catch (IOException e) {
      throw new LakeException("The lake (%s) cannot be finished.".formatted(folder), e);
    }
  }

  private static void replace(Path file, byte[] content) throws IOException {
    Path next = file.resolveSibling(file.getFileName() + ".next");
    Files.write(next, content);
    Durable.force(next);
    Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    Durable.force(file.toAbsolutePath().resolveSibling("."));
  }

  public LakeVersion version() {
    return version;
  }

  public Timelines timelines(int threads) {
    return new LakeTimelines(database, version, Moves.NONE, dictionaries, threads);
  }

  @Override
  public void close() {
    database.close();
  }

  /** What {@code lake.json} says. */
  private record Stored(
      long number, int buckets, long logPosition, long identityVersion, List<StoredFile> files) {

    private static Stored of(LakeVersion version) {
      return new Stored(
          version.number(),
          version.buckets(),
          version.logPosition(),
          version.identityVersion(),
          version.files().stream().map(StoredFile::of).toList());
    }

    private LakeVersion version() {
      List<LakeFile> all = files.stream().map(StoredFile::file).toList();
      return new LakeVersion(number, buckets, all, logPosition, identityVersion);
    }
  }

  private record StoredFile(String path, int bucket, long rows, long bytes, long identityVersion) {

    private static StoredFile of(LakeFile file) {
      return new StoredFile(
          file.path(), file.bucket(), file.rows(), file.bytes(), file.identityVersion());
    }

    private LakeFile file() {
      return new LakeFile(path, bucket, rows, bytes, identityVersion);
    }
  }
}
