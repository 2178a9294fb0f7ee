package throughline.engine.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ColumnsBuilderTest {
  private record Row(long customer, long time, int source, long sequence, int arrival) {}

  @Test
  void sortsIdsThatAreDenseAndIdsThatAreHashesAlike() {
    for (long seed = 1; seed <= 40; seed++) {
      Random random = new Random(seed);
      assertSorted(random, seed % 2 == 0 ? 1 : 0x9E3779B97F4A7C15L, 1 + random.nextInt(3000));
    }
  }

  @Test
  void givesNoColumnToWhatNobodyFilled() {
    Columns columns = new ColumnsBuilder(Set.of(Dimension.TEAM)).append(1, 2).build();
    assertThat(columns.dimensions()).containsExactly(Dimension.TEAM);
    assertThat(new Timeline(columns, 0, 1).concern(0)).isEqualTo(Columns.NO_CONCERN);
    assertThat(new Timeline(columns, 0, 1).hasStart(0)).isFalse();
  }

  @Test
  void growsOnlyAsFarAsItIsFilled() {
    ColumnsBuilder builder = new ColumnsBuilder();
    for (int i = 0; i < 5000; i++) {
      builder.append(1, i);
      if (i == 4000) {
        builder.start(7).concern(3).code(Dimension.TEAM, 9);
      }
    }
    Timeline timeline = new Timeline(builder.build(), 0, 5000);
    assertThat(List.of(timeline.hasStart(3999), timeline.hasStart(4000), timeline.hasStart(4999)))
        .containsExactly(false, true, false);
    assertThat(timeline.start(4000)).isEqualTo(7);
    assertThat(timeline.concern(4000)).isEqualTo(3);
    assertThat(timeline.code(Dimension.TEAM, 4000)).isEqualTo(9);
    assertThat(timeline.code(Dimension.TEAM, 4001)).isEqualTo(Dimension.UNKNOWN);
  }

  private static void assertSorted(Random random, long spread, int count) {
    ColumnsBuilder builder = new ColumnsBuilder();
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Row row =
          new Row(
              random.nextInt(1 + count / 100) * spread,
              random.nextInt(50),
              random.nextInt(2),
              random.nextInt(2),
              i + 1);
      rows.add(row);
      builder
          .append(row.customer, row.time)
          .sequence(row.sequence)
          .code(Dimension.SOURCE, row.source)
          .code(Dimension.TEAM, row.arrival);
    }
    rows.sort(
        Comparator.comparingLong(Row::customer)
            .thenComparingLong(Row::time)
            .thenComparingInt(Row::source)
            .thenComparingLong(Row::sequence)
            .thenComparingInt(Row::arrival));
    Timeline sorted = new Timeline(builder.build(), 0, count);
    for (int i = 0; i < count; i++) {
      assertThat(sorted.code(Dimension.TEAM, i)).isEqualTo(rows.get(i).arrival);
      assertThat(sorted.time(i)).isEqualTo(rows.get(i).time);
    }
  }
}
