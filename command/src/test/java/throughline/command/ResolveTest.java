package throughline.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResolveTest {
  @TempDir Path folder;

  private Path file(String name, String... lines) throws IOException {
    return Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
  }

  private Path people() throws IOException {
    return file(
        "people.csv",
        "key,first name,surname,dob,city,email",
        "1,Wilhelmina,Brandenburg,1975-03-22,Potsdam,wilhelmina@brandenburg.example",
        "\"2,b\",Wilhelmine,Brandenburg,22.03.1975,Potsdam,wilhelmina@brandenburg.example",
        "3,Otto,Lilienthal,1848-05-23,Anklam,otto@lilienthal.example",
        "4,Gustav,Lilienthal,1849-10-09,Anklam,gustav@lilienthal.example",
        "5,Ada,Lovelace,1815-12-10,London,ada@lovelace.example",
        "6,Mary,Somerville,1780-12-26,Jedburgh,mary@somerville.example");
  }

  /** Without labels, without a configuration, without reading the truth. */
  @ParameterizedTest
  @CsvSource({"febrl1, 0.9998", "febrl2, 0.9998", "febrl3, 0.9998", "fake_1000, 0.93"})
  void reachesTheGoalsOnPublicSets(String set, double goal) throws IOException {
    Optional<Path> identity = SharedData.find("identity");
    if (identity.isEmpty()) {
      return;
    }
    Path out = folder.resolve("clusters.csv");
    Running run =
        Running.of("resolve", identity.get().resolve(set + ".csv"), "--out", out, "--threads", 2);
    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isZero();
    Path truth = identity.get().resolve(set + ".truth.csv");
    Comparison comparison = Comparison.of(out, truth);
    System.out.println(set + ": " + comparison + ", F1 " + comparison.f1());
    assertThat(comparison.f1()).isGreaterThanOrEqualTo(goal);
  }

  /** The negative control: a record too many in one customer is seen by the comparison. */
  @Test
  void wouldNoticeOneWrongMerge() throws IOException {
    Path truth = file("truth.csv", "id,cluster", "1,a", "2,a", "3,b", "4,c");
    assertThat(
            Comparison.of(file("good.csv", "id,cluster", "1,x", "2,x", "3,y", "4,z"), truth).f1())
        .isEqualTo(1);
    assertThat(Comparison.of(file("bad.csv", "id,cluster", "1,x", "2,x", "3,x", "4,z"), truth).f1())
        .isLessThan(0.9);
  }

  @Test
  void writesEachRecordWithItsCustomerAndSaysWhatItTookTheColumnsFor() throws IOException {
    Path out = folder.resolve("clusters.csv");
    Running run = Running.of("resolve", people(), "--out", out);
    assertThat(run.status()).isZero();
    assertThat(Files.readAllLines(out))
        .contains("id,cluster", "1,1", "\"2,b\",1", "3,3", "4,4", "5,5");
    assertThat(run.out())
        .contains("id: key", "\"first name\": given_name", "dob: birth_date", "email: email")
        .contains("customers", "largest customer", "left to people", "estimated recall");
  }

  @Test
  void takesWholeNamesApartAsTheyAreWritten() throws IOException {
    Path people =
        file(
            "whole.csv",
            "id,full name,dob,city",
            "1,Anna van der Berg,1975-03-22,Potsdam",
            "2,\"van der Berg, Anna\",22.03.1975,Potsdam",
            "3,Dr. Otto Lilienthal,1848-05-23,Anklam",
            "4,LILIENTHAL Gustav,1849-10-09,Anklam",
            "5,OTTO LILIENTHAL,1848-05-23,Anklam",
            "6,Mary Somerville,1780-12-26,Jedburgh");
    Path out = folder.resolve("clusters.csv");
    Running run = Running.of("resolve", people, "--out", out, "--explain", "1", "2");
    assertThat(run.err()).isEmpty();
    assertThat(Files.readAllLines(out))
        .containsExactly("id,cluster", "1,1", "2,1", "3,3", "4,4", "5,3", "6,6");
    assertThat(run.out())
        .contains("\"full name\": full_name", "full name (given name)", "full name (surname)");
  }

  @Test
  void readsBackWhatItPrinted() throws IOException {
    Path out = folder.resolve("clusters.csv");
    String printed = Running.of("resolve", people(), "--out", out).out();
    String yaml = printed.substring(0, printed.indexOf("\nCustomers"));
    Path again = folder.resolve("again.csv");
    Path config = Files.writeString(folder.resolve("config.yml"), yaml);
    Running run = Running.of("resolve", people(), "--config", config, "--out", again);
    assertThat(run.err()).isEmpty();
    assertThat(Files.readString(again)).isEqualTo(Files.readString(out));
    assertThat(run.out()).doesNotContain("given_name");
  }

  @Test
  void explainsAPairAndWritesMatches() throws IOException {
    Path matches = folder.resolve("matches.csv");
    Running run = Running.of("resolve", people(), "--matches", matches, "--explain", "1", "2,b");
    assertThat(run.status()).isZero();
    assertThat(run.out()).contains("They are one customer, connected by: 1 – 2,b.", "sum");
    assertThat(Files.readAllLines(matches))
        .anyMatch(line -> line.startsWith("1,\"2,b\",") && line.endsWith(",yes"));
    Running apart = Running.of("resolve", people(), "--explain", "3", "4");
    assertThat(apart.out()).contains("They are two customers. The evidence comes to");
  }

  @Test
  void leavesOutWhatHasNoIdOrOneThatIsThere() throws IOException {
    List<String> lines = new ArrayList<>(Files.readAllLines(people()));
    lines.add(",No,Body,1999-01-01,,");
    lines.add("3,Otto,Again,1999-01-01,,");
    Path out = folder.resolve("clusters.csv");
    Running run =
        Running.of("resolve", file("more.csv", lines.toArray(String[]::new)), "--out", out);
    assertThat(run.err()).contains("2 rows were left out. Line 8 of more.csv: It has no id.");
    assertThat(Files.readAllLines(out)).hasSize(7);
  }

  @Test
  void saysWhatIsWrong() throws IOException {
    assertThat(Running.of("resolve", people()).status()).isEqualTo(2);
    Path out = folder.resolve("clusters.csv");
    Running noFile = Running.of("resolve", folder.resolve("none.csv"), "--out", out);
    assertThat(noFile.status()).isEqualTo(1);
    assertThat(noFile.err()).contains("none.csv");
    Running noColumn = Running.of("resolve", people(), "--id", "number", "--out", out);
    assertThat(noColumn.err()).contains("There is no column (number)", "It has: key");
    Path config = file("config.yml", "id: key", "fields:", "  surname: nonsense");
    Running noKind = Running.of("resolve", people(), "--config", config, "--out", out);
    assertThat(noKind.status()).isEqualTo(1);
    assertThat(noKind.err()).contains("The field (surname) is no (nonsense)");
    Running unknown = Running.of("resolve", people(), "--explain", "1", "77");
    assertThat(unknown.err()).contains("There is no record with the id (77)");
  }

  /** Empty records, a phone that most share, one value in every record, scripts, swaps, dates. */
  @Test
  void makesNoGiantOfRecordsThatSayLittleAndJoinsThoseThatSayItInOtherWays() throws IOException {
    List<String> lines = new ArrayList<>(List.of("id,given_name,surname,dob,phone,country"));
    Random random = new Random(17);
    for (int person = 0; person < 400; person++) {
      LocalDate born = LocalDate.of(1940, 1, 1).plusDays(random.nextInt(22_000));
      String who = "%s,%s,%s".formatted(invented(random), invented(random), born);
      lines.add("a%d,%s,030 1234567,DE".formatted(person, who));
      lines.add("b%d,%s,,DE".formatted(person, who));
      lines.add("empty%d,,n/a,,0000000,".formatted(person));
    }
    lines.add("cyrillic,Наталья,Чайковская,1981-05-17,,DE");
    lines.add("latin,Natalya,Chaikovskaya,17.05.1981,,DE");
    lines.add("straight,Wilhelmina,Brandenburg,1975-03-22,,DE");
    lines.add("swapped,Brandenburg,Wilhelmina,22/03/1975,,DE");
    lines.add("digits,Wilhelmina,Brandenburg,19750322,,DE");
    Path out = folder.resolve("clusters.csv");
    Running run =
        Running.of("resolve", file("odd.csv", lines.toArray(String[]::new)), "--out", out);
    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isZero();
    assertThat(run.out()).contains("largest customer");
    List<String> clusters = Files.readAllLines(out);
    assertThat(clusters)
        .contains("latin,cyrillic", "swapped,straight", "digits,straight", "b17,a17")
        .contains("empty0,empty0", "empty399,empty399");
    Map<String, Long> sizes =
        clusters.stream()
            .skip(1)
            .collect(Collectors.groupingBy(line -> line.split(",", -1)[1], Collectors.counting()));
    assertThat(Collections.max(sizes.values())).isLessThanOrEqualTo(3);
  }

  private static String invented(Random random) {
    String[] syllables = {"ba", "re", "mi", "lo", "tu", "ska", "wen", "dor", "fi", "gun", "hal"};
    return random
        .ints(3, 0, syllables.length)
        .mapToObj(syllable -> syllables[syllable])
        .collect(Collectors.joining());
  }

  @Test
  void explainsItself() {
    Running help = Running.of("resolve", "--help");
    assertThat(help.status()).isZero();
    assertThat(help.out()).contains("--config", "--explain", "--matches");
  }
}
