package throughline.benchmarks;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import throughline.lake.format.Formats;
import throughline.lake.format.InputFile;
import throughline.lake.format.Rows;
import throughline.lake.format.TimeForm;
import throughline.lake.mapping.MappedFiles;
import throughline.lake.mapping.Mappings;

/** Reading event files with their times, beside FastCSV and beside a bare walk through the XML. */
final class FormatReading implements Benchmark {
  private static final int EVENTS = 1_000_000;
  private static final int RUNS = 3;
  private static final List<String> COLUMNS =
      List.of("case_id", "activity", "timestamp", "resource", "department", "customer");
  private static final TimeForm TIMES = TimeForm.detected(ZoneOffset.UTC);

  @Override
  public String name() {
    return "formats";
  }

  @Override
  public String about() {
    return "reading %,d events with their times, beside bare readers".formatted(EVENTS);
  }

  @Override
  public void run() throws Exception {
    Path csv = Files.createTempFile("throughline-bench", ".csv");
    Path xes = Files.createTempFile("throughline-bench", ".xes");
    try {
      write(csv, xes);
      double ours = Timing.median(RUNS, () -> read(csv, COLUMNS));
      Timing.print("CSV", EVENTS, ours);
      double fast = Timing.median(RUNS, () -> readFast(csv));
      Timing.print("CSV by FastCSV", EVENTS, fast);
      System.out.printf("  ours takes %.2f of FastCSV's time%n", ours / fast);
      Timing.print("CSV under a mapping", EVENTS, Timing.median(RUNS, () -> map(csv)));
      double events = Timing.median(RUNS, () -> read(xes, xesColumns()));
      Timing.print("XES", EVENTS, events);
      double bare = Timing.median(RUNS, () -> walk(xes));
      Timing.print("XES, a bare walk through the XML", EVENTS, bare);
      System.out.printf("  ours takes %.2f of the bare walk's time%n", events / bare);
    } finally {
      Files.delete(csv);
      Files.delete(xes);
    }
  }

  private static List<String> xesColumns() {
    return List.of("case:concept:name", "concept:name", "time:timestamp", "org:group");
  }

  private static void write(Path csv, Path xes) throws IOException {
    Random random = new Random(1);
    try (BufferedWriter rows = Files.newBufferedWriter(csv);
        BufferedWriter log = Files.newBufferedWriter(xes)) {
      rows.write(String.join(",", COLUMNS) + "\n");
      log.write("<log>\n");
      for (int event = 0; event < EVENTS; event++) {
        int number = event / 10;
        Instant at = Instant.ofEpochSecond(1_500_000_000L + event * 37L);
        int activity = random.nextInt(20);
        int department = random.nextInt(12);
        rows.write(
            "case-%d,Activity %d,%s,agent %d,Department %d,customer %d%n"
                .formatted(number, activity, at, activity * 7, department, number / 3));
        log.write(event % 10 == 0 ? trace(number) : "");
        log.write(event(activity, department, at));
        log.write(event % 10 == 9 ? "</trace>\n" : "");
      }
      log.write("</log>\n");
    }
  }

  private static String trace(int number) {
    return "<trace>\n<string key=\"concept:name\" value=\"case-%d\"/>\n".formatted(number);
  }

  private static String event(int activity, int department, Instant at) {
    return """
    <event>
      <string key="concept:name" value="Activity %d"/>
      <string key="org:group" value="Department %d"/>
      <string key="lifecycle:transition" value="complete"/>
      <date key="time:timestamp" value="%s"/>
    </event>
    """
        .formatted(activity, department, at);
  }

  private static long read(Path file, List<String> columns) {
    long sum = 0;
    try (Rows rows = Formats.open(InputFile.of(file))) {
      rows.next();
      int time = rows.column(columns.get(2));
      int[] places = columns.stream().mapToInt(rows::column).toArray();
      do {
        for (int place : places) {
          sum += used(place == time, rows.value(place));
        }
      } while (rows.next());
    }
    return sum;
  }

  private static long used(boolean time, @Nullable String value) {
    if (value == null) {
      throw new IllegalStateException("Every event has every value.");
    }
    return time ? TIMES.millis(value) : value.hashCode();
  }

  private static long readFast(Path file) throws IOException {
    long sum = 0;
    try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(file)) {
      for (CsvRecord row : reader) {
        for (int field = 0; field < COLUMNS.size(); field++) {
          sum += used(field == 2, row.getField(field));
        }
      }
    }
    return sum;
  }

  private static long map(Path file) {
    Mappings mappings =
        Mappings.parse(
                """
                source: log
                records: [{identifiers: {customer_number: customer}}]
                interactions:
                  - {time: timestamp, touchpoint: activity, department: department, resource: resource, concern: case_id}
                """)
            .valid();
    long[] sum = {0};
    MappedFiles.of(mappings, List.of(InputFile.of(file)))
        .rows(
            row -> {
              sum[0] += row.facts().interactions().size();
              return true;
            });
    return sum[0];
  }

  private static long walk(Path file) throws IOException, XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    long sum = 0;
    try (InputStream in = Files.newInputStream(file)) {
      XMLStreamReader xml = factory.createXMLStreamReader(in);
      while (xml.hasNext()) {
        xml.next();
        for (int i = 0; xml.isStartElement() && i < xml.getAttributeCount(); i++) {
          sum += xml.getAttributeValue(i).hashCode();
        }
      }
    }
    return sum;
  }
}
