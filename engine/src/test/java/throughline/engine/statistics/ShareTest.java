package throughline.engine.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ShareTest {

  @Test
  void hasWilsonsInterval() {
    assertThat(new Share(10, 100).low()).isEqualTo(0.0552291, within(1e-6));
    assertThat(new Share(10, 100).high()).isEqualTo(0.1743657, within(1e-6));
  }

  @Test
  void staysWithinNothingAndAllForSmallNumbers() {
    assertThat(new Share(0, 10).low()).isZero();
    assertThat(new Share(0, 10).high()).isEqualTo(0.2775328, within(1e-6));
    assertThat(new Share(10, 10).high()).isEqualTo(1);
    assertThat(new Share(10, 10).low()).isEqualTo(0.7224672, within(1e-6));
  }

  @Test
  void ofNothingCouldBeAnything() {
    assertThat(new Share(0, 0).value()).isZero();
    assertThat(new Share(0, 0).low()).isZero();
    assertThat(new Share(0, 0).high()).isEqualTo(1);
  }

  @Test
  void refusesMoreThanAll() {
    assertThatThrownBy(() -> new Share(2, 1)).hasMessageContaining("2 of 1");
  }
}
