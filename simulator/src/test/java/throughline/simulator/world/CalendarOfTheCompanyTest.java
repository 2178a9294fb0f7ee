package throughline.simulator.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarOfTheCompanyTest {

  private final WorkingDays days = new WorkingDays();

  @ParameterizedTest
  @ValueSource(strings = {"2023-04-09", "2024-03-31", "2025-04-20", "2026-04-05", "2000-04-23"})
  void knowsEaster(String sunday) {
    LocalDate easter = LocalDate.parse(sunday);
    assertThat(WorkingDays.easter(easter.getYear())).isEqualTo(easter);
  }

  @Test
  void doesNotWorkOnHolidaysAndWeekends() {
    assertThat(days.isWorkingDay(LocalDate.parse("2024-12-25"))).isFalse();
    assertThat(days.isWorkingDay(LocalDate.parse("2024-03-29"))).isFalse();
    assertThat(days.isWorkingDay(LocalDate.parse("2024-06-08"))).isFalse();
    assertThat(days.isWorkingDay(LocalDate.parse("2024-06-10"))).isTrue();
  }

  @Test
  void answersInOfficeHoursAndAlwaysLater() {
    Chance chance = new Chance(3);
    Horizon horizon = Horizon.until(LocalDate.parse("2026-01-01"));
    for (int i = 0; i < 2_000; i++) {
      Instant asked = horizon.anywhere(chance);
      Instant answered = days.after(asked, chance.between(0.0, 9.0), chance);
      assertThat(answered).isAfter(asked);
      assertThat(days.isOfficeHour(answered)).isTrue();
    }
  }
}
