package throughline.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompanySimulatedTwiceTest {

  @TempDir Path folder;

  @Test
  void hasTheSameBytesForTheSameSeed() throws IOException {
    assertThat(simulated("one", 7)).isEqualTo(simulated("two", 7));
  }

  @Test
  void hasOtherBytesForAnotherSeed() throws IOException {
    assertThat(simulated("one", 7)).isNotEqualTo(simulated("two", 8));
  }

  @Test
  void leavesNothingButItsFiles() throws IOException {
    assertThat(simulated("one", 7).keySet())
        .contains("manifest.json", "truth/people.csv", "truth/truth.json", "sales-crm/mapping.yml")
        .noneMatch(file -> file.contains("scratch"));
  }

  private Map<String, Integer> simulated(String name, long seed) throws IOException {
    Path out = folder.resolve(name);
    new Simulation(Settings.into(out).customers(300).seed(seed)).run();
    Map<String, Integer> hashes = new TreeMap<>();
    try (Stream<Path> files = Files.walk(out)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        hashes.put(out.relativize(file).toString(), Arrays.hashCode(Files.readAllBytes(file)));
      }
    }
    return hashes;
  }
}
