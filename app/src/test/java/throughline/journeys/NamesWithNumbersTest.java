package throughline.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NamesWithNumbersTest {
  private static final List<String> ORDERED =
      List.of(
          "",
          "9 to 5",
          "10 to 6",
          "Group",
          "Group 2",
          "group 3",
          "Group 007",
          "Group 9",
          "Group 10",
          "Group 10b",
          "Group 100000000000000000000000",
          "Sales");

  @Test
  void areOrderedAsPeopleCount() {
    List<String> names = new ArrayList<>(ORDERED);
    for (long seed = 0; seed < 50; seed++) {
      Collections.shuffle(names, new Random(seed));
      names.sort(NameOrder.INSTANCE);
      assertThat(names).isEqualTo(ORDERED);
    }
  }
}
