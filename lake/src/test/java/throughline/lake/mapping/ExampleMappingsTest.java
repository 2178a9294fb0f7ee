package throughline.lake.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import throughline.lake.format.InputFile;
import throughline.lake.format.ReferenceData;

class ExampleMappingsTest {
  private static final Path ROOT = Path.of(System.getProperty("throughline.root", ".."));

  private static Mappings example(String name) {
    try {
      return Mappings.parse(Files.readString(ROOT.resolve("examples").resolve(name))).valid();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<InputFile> files(Path folder, String ending) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(ending))
          .sorted()
          .map(InputFile::of)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static MappingCheck checked(String example, List<InputFile> files) {
    MappingCheck check = MappingCheck.of(example(example), files, MappingCheck.Extent.ALL);
    assertThat(check.errors()).isEmpty();
    assertThat(check.faults()).isEmpty();
    assertThat(check.warnings()).isEmpty();
    return check;
  }

  @Test
  void olistIsReadWithoutAFault() {
    Path data = ReferenceData.folder("olist");
    if (data == null) {
      return;
    }
    MappingCheck check = checked("olist.yml", files(data, ".csv.gz"));

    assertThat(check.ignoredFiles()).isEmpty();
    assertThat(check.departments().keySet())
        .containsExactlyInAnyOrder(
            "Sales", "Payments", "Seller", "Logistics", "Service", "Marketing");
    assertThat(check.touchpoints()).containsEntry("Order placed", 4_000L);
    assertThat(check.touchpoints()).containsEntry("Review given", 3_986L);
    assertThat(check.files().stream().mapToLong(MappingCheck.FileCheck::rows).sum())
        .isEqualTo(4_000 + 4_161 + 4_519 + 3_986 + 8_000 + 380 + 3_095);
  }

  @Test
  void lateOlistParcelsWaitBetweenSellerAndLogistics() {
    Path data = ReferenceData.folder("olist");
    if (data == null) {
      return;
    }
    Map<Boolean, List<Duration>> waits = new HashMap<>();
    MappedFiles.of(example("olist.yml"), files(data, ".csv.gz"))
        .rows(
            row -> {
              addWait(row.facts(), waits);
              return true;
            });

    assertThat(waits.get(true)).hasSizeGreaterThan(200);
    assertThat(median(waits.get(true))).isGreaterThan(median(waits.get(false)).multipliedBy(2));
  }

  private static void addWait(MappedRow row, Map<Boolean, List<Duration>> waits) {
    InteractionFact handed = find(row, "Parcel handed to carrier");
    InteractionFact delivered = find(row, "Parcel delivered");
    if (handed == null || delivered == null) {
      return;
    }
    assertThat(handed.department()).isEqualTo("Seller");
    assertThat(delivered.department()).isEqualTo("Logistics");
    Instant estimated =
        LocalDateTime.parse(delivered.properties().get("estimated").replace(' ', 'T'))
            .atZone(ZoneId.of("America/Sao_Paulo"))
            .toInstant();
    boolean late = delivered.time().isAfter(estimated.plus(Duration.ofDays(1)));
    waits
        .computeIfAbsent(late, key -> new ArrayList<>())
        .add(Duration.between(handed.time(), delivered.time()));
  }

  private static @Nullable InteractionFact find(MappedRow row, String touchpoint) {
    return row.interactions().stream()
        .filter(fact -> fact.touchpoint().equals(touchpoint))
        .findFirst()
        .orElse(null);
  }

  private static Duration median(List<Duration> durations) {
    return durations.stream().sorted().toList().get(durations.size() / 2);
  }

  @Test
  void theLargerSampleOfOlistIsReadToo() {
    Path data = ReferenceData.folder("olist/orders10k");
    if (data == null) {
      return;
    }
    List<InputFile> files = new ArrayList<>(files(data, ".csv.gz"));
    files.addAll(
        files(data.getParent(), ".csv.gz").stream()
            .filter(
                file ->
                    file.name().startsWith("olist_products") || file.name().startsWith("product_"))
            .toList());
    MappingCheck check = checked("olist.yml", files);

    assertThat(check.touchpoints()).containsEntry("Order placed", 10_000L);
  }

  @Test
  void serviceNowIncidentsAreReadWithoutAFault() {
    Path data = ReferenceData.folder("journeys");
    if (data == null) {
      return;
    }
    MappingCheck check = checked("servicenow_incidents.yml", files(data, ".csv.gz"));

    assertThat(check.interactions()).isEqualTo(119_998);
    assertThat(check.touchpoints()).containsKey("Incident reported");
    assertThat(check.ignoredFiles()).contains("bpic2012.csv.gz");
  }

  @Test
  void incidentsNobodyNamedAreReadWithoutAFault() {
    Path data = ReferenceData.folder("journeys");
    if (data == null) {
      return;
    }
    MappingCheck check = checked("bpic2013_incidents.yml", files(data, ".csv.gz"));

    assertThat(check.interactions()).isEqualTo(65_533);
    assertThat(check.departments()).hasSize(25);
    assertThat(check.files().get(0).records()).isZero();
  }
}
