package throughline.customers.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NamingTest {

  @Test
  void keepsTheOlderIdWhenCustomersMerge() {
    assertThat(Naming.of(List.of(List.of(1L, 2L, 3L)), Map.of(1L, 9L, 2L, 9L, 3L, 5L)))
        .containsExactly(5L);
  }

  @Test
  void leavesTheIdWithTheLargerPartWhenACustomerSplits() {
    assertThat(Naming.of(List.of(List.of(1L), List.of(2L, 3L)), Map.of(1L, 5L, 2L, 5L, 3L, 5L)))
        .containsExactly(Naming.NEW, 5L);
  }

  @Test
  void leavesTheIdWithTheOlderRecordWhenPartsAreEqual() {
    assertThat(Naming.of(List.of(List.of(2L), List.of(1L)), Map.of(1L, 5L, 2L, 5L)))
        .containsExactly(Naming.NEW, 5L);
  }

  @Test
  void asksForANewIdWhereARecordNeverHadOne() {
    assertThat(Naming.of(List.of(List.of(1L)), Map.of())).containsExactly(Naming.NEW);
  }

  @Test
  void keepsAnIdOfTheMomentWhereTheOneToReturnToIsAnothers() {
    assertThat(
            Naming.of(
                List.of(List.of(1L), List.of(2L)), Map.of(1L, 5L, 2L, 5L), Map.of(1L, 5L, 2L, 8L)))
        .containsExactly(5L, 8L);
  }
}
