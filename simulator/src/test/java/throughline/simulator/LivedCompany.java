package throughline.simulator;

import static java.util.stream.Collectors.groupingBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import throughline.lake.format.Formats;
import throughline.lake.format.InputFile;
import throughline.lake.format.JsonRow;
import throughline.lake.format.ReadingLimits;
import throughline.lake.format.Row;
import throughline.lake.format.Rows;
import throughline.lake.mapping.InteractionFact;
import throughline.lake.mapping.MappedFiles;
import throughline.lake.mapping.MappedRow;
import throughline.lake.mapping.Mappings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A simulated company as it comes out of its files through the mappings beside them. */
final class LivedCompany {

  private static final JsonMapper JSON = JsonMapper.shared();

  private final Path folder;
  private final Map<String, String> people = new HashMap<>();
  private final List<Lived> all = new ArrayList<>();
  private final List<String> faults = new ArrayList<>();
  private int unknownRecords;

  private LivedCompany(Path folder) {
    this.folder = folder;
  }

  /** Simulates a company of 5,000 customers and reads it. */
  static LivedCompany ofSeed(long seed, Path folder) throws IOException {
    new Simulation(Settings.into(folder).seed(seed)).run();
    return in(folder);
  }

  static LivedCompany in(Path folder) throws IOException {
    LivedCompany company = new LivedCompany(folder);
    company.read();
    return company;
  }

  private void read() throws IOException {
    for (Row row : table("truth/people.csv")) {
      people.put(row.value("source") + "\n" + row.value("record"), row.value("person"));
    }
    for (JsonNode source : JSON.readTree(folder.resolve("manifest.json")).path("sources")) {
      Mappings mappings =
          Mappings.parse(Files.readString(folder.resolve(source.path("mapping").asString())))
              .valid();
      List<Path> files = new ArrayList<>();
      source.path("files").forEach(file -> files.add(folder.resolve(file.asString())));
      if (source.path("door").asString().equals("files")) {
        readFiles(source.path("name").asString(), mappings, files);
      } else {
        readEvents(source.path("name").asString(), mappings, files);
      }
    }
    all.sort(Comparator.comparing(Lived::at));
  }

  private void readFiles(String source, Mappings mappings, List<Path> files) {
    MappedFiles mapped = MappedFiles.of(mappings, files.stream().map(InputFile::of).toList());
    mapped.faults().forEach(fault -> faults.add(source + ": " + fault));
    mapped.ignoredFiles().forEach(file -> faults.add(source + " ignores " + file));
    mapped.rows(
        row -> {
          MappedRow facts = row.facts();
          facts.faults().forEach(fault -> faults.add(source + ": " + fault));
          take(source, row.identity().key(), facts);
          return true;
        });
  }

  private void readEvents(String source, Mappings mappings, List<Path> files) throws IOException {
    for (Path file : files) {
      for (JsonNode event : JSON.readTree(file).path("batch")) {
        MappedRow facts = mappings.all().get(0).read(JsonRow.read(event.toString()).row());
        facts.faults().forEach(fault -> faults.add(source + ": " + fault));
        if (facts.interactions().isEmpty() && !event.path("type").asString().equals("identify")) {
          own(source, event);
        } else {
          events(source, event, facts);
        }
      }
    }
  }

  private String person(String source, JsonNode event) {
    JsonNode user = event.path("userId");
    String key =
        user.isString()
            ? "user " + user.asString()
            : "anonymous " + event.path("anonymousId").asString();
    return person(source, key);
  }

  private void events(String source, JsonNode event, MappedRow facts) {
    for (InteractionFact fact : facts.interactions()) {
      all.add(Lived.of(source, event.path("messageId").asString(), person(source, event), fact));
    }
  }

  /** What the Event API makes of an event of which no mapping speaks. */
  private void own(String source, JsonNode event) {
    JsonNode properties = event.path("properties");
    String name =
        event.path(event.path("type").asString().equals("track") ? "event" : "name").asString();
    all.add(
        new Lived(
            source,
            event.path("messageId").asString(),
            person(source, event),
            Instant.parse(event.path("timestamp").asString()),
            name.intern(),
            "Digital",
            properties.path("concern").asString(""),
            properties.path("topic").asString("").intern(),
            "",
            properties.path("channel").asString("web").intern(),
            "",
            "",
            null,
            null,
            null,
            "",
            Map.of()));
  }

  private void take(String source, String row, MappedRow facts) {
    for (InteractionFact fact : facts.interactions()) {
      String key = fact.recordKey();
      all.add(Lived.of(source, row, key == null ? "" : person(source, key), fact));
    }
  }

  private String person(String source, String record) {
    String person = people.get(source + "\n" + record);
    if (person == null) {
      unknownRecords++;
      return "";
    }
    return person;
  }

  /** The rows of a table of the company, by its column names. */
  List<Row> table(String file) {
    List<Row> all = new ArrayList<>();
    try (Rows rows = Formats.open(InputFile.of(folder.resolve(file)), ReadingLimits.USUAL)) {
      while (rows.next()) {
        all.add(rows.row());
      }
    }
    return all;
  }

  JsonNode truth() {
    return JSON.readTree(folder.resolve("truth/truth.json"));
  }

  JsonNode organisation() {
    return JSON.readTree(folder.resolve("organisation.json"));
  }

  List<String> faults() {
    return faults;
  }

  int unknownRecords() {
    return unknownRecords;
  }

  List<Lived> all() {
    return all;
  }

  /** The person behind a contact of the CRM. */
  String personOfContact(Row contact) {
    return person("crm", contact.value("contact_id"));
  }

  List<Lived> where(Predicate<Lived> condition) {
    return all.stream().filter(condition).toList();
  }

  List<Lived> at(String touchpoint) {
    return where(lived -> lived.touchpoint().equals(touchpoint));
  }

  /** The interactions of each concern, oldest first. */
  Map<String, List<Lived>> journeys() {
    return all.stream()
        .filter(lived -> !lived.concern().isEmpty())
        .collect(groupingBy(Lived::concern));
  }

  Map<String, List<Lived>> byPerson() {
    return all.stream()
        .filter(lived -> !lived.person().isEmpty())
        .collect(groupingBy(Lived::person));
  }
}
