package throughline.customers.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import throughline.sources.SourceId;

/** Which of the values that several records say is taken. */
class SeveralRecordsOfOnePersonTest {
  private static final Claim OF_CRM = claim("Berlin", 1, 11, 30);
  private static final Claim OF_SHOP = claim("Berlin-Mitte", 2, 12, 10);
  private static final Claim OF_BILLING = claim("Bonn", 3, 13, 20);
  private static final Claim OF_BILLING_TOO = claim("Bonn", 3, 14, 5);
  private static final List<Claim> ALL = List.of(OF_BILLING_TOO, OF_SHOP, OF_CRM, OF_BILLING);

  private static Claim claim(String value, int source, long record, long at) {
    return new Claim(value, source, record, at);
  }

  private static ProfileRule rule(Survivorship survivorship, Integer... sources) {
    return new ProfileRule("city", survivorship, List.of(sources), 1, null, null);
  }

  @Test
  void eachRuleTakesItsOwn() {
    assertThat(rule(Survivorship.MOST_RECENT).choose(ALL)).isEqualTo(OF_CRM);
    assertThat(rule(Survivorship.MOST_TRUSTED, 2, 3).choose(ALL)).isEqualTo(OF_SHOP);
    assertThat(rule(Survivorship.MOST_TRUSTED, 9).choose(ALL)).isEqualTo(OF_CRM);
    assertThat(rule(Survivorship.MOST_FREQUENT).choose(ALL)).isEqualTo(OF_BILLING);
    assertThat(rule(Survivorship.LONGEST).choose(ALL)).isEqualTo(OF_SHOP);
  }

  @Test
  void aPersonsWordStandsAboveTheRule() {
    Claim corrected = claim("Köln", SourceId.WORKSPACE.value(), 11, 1);
    for (Survivorship survivorship : Survivorship.values()) {
      assertThat(
              rule(survivorship, 1, 2, 3).choose(List.of(OF_CRM, corrected, OF_SHOP, OF_BILLING)))
          .isEqualTo(corrected);
    }
  }

  @Test
  void whatWasKnownThenIsWhatEachHadSaidLastUntilThen() {
    List<Claims.Said> said =
        List.of(
            new Claims.Said("city", claim("Bonn", 1, 11, 1_000)),
            new Claims.Said("city", claim("Berlin", 1, 11, 2_000)),
            new Claims.Said("city", claim("Köln", SourceId.WORKSPACE.value(), 11, 3_000)),
            new Claims.Said("city", claim("", SourceId.WORKSPACE.value(), 11, 4_000)));
    assertThat(Claims.asOf(said, Instant.EPOCH)).isEmpty();
    assertThat(valuesAt(said, 2)).containsExactly("Bonn");
    assertThat(valuesAt(said, 3)).containsExactly("Berlin");
    assertThat(valuesAt(said, 4)).containsExactlyInAnyOrder("Berlin", "Köln");
    assertThat(valuesAt(said, 5)).containsExactly("Berlin");
  }

  private static List<String> valuesAt(List<Claims.Said> said, long millis) {
    return Claims.asOf(said, Instant.ofEpochMilli(millis)).getOrDefault("city", List.of()).stream()
        .map(Claim::value)
        .toList();
  }
}
