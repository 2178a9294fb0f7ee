package throughline.customers.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NormalisationTest {
  private final Normalisation normalisation = new Normalisation(false);

  @ParameterizedTest
  @CsvSource({
    "030 123456, DE, +4930123456",
    "+49 (0)30 123456, , +4930123456",
    "0049-30-123456, DE, +4930123456",
    "0041 77 765 43 21, , +41777654321",
    "0041 77 765 43 21, US, +41777654321",
    "(11) 91234-5678, BR, +5511912345678"
  })
  void bringsPhoneNumbersToOneForm(String given, String region, String written) {
    assertThat(normalisation.of("phone", given, region))
        .isEqualTo(new Normalisation.Normalised(written, null));
  }

  @Test
  void keepsAnUnreadablePhoneNumberButLetsItJoinNobody() {
    assertThat(normalisation.of("phone", "ask Bob", "DE"))
        .isEqualTo(new Normalisation.Normalised("ask Bob", Normalisation.NOT_A_PHONE));
    assertThat(normalisation.of("phone", "077 765 43 21", null).blocked())
        .isEqualTo(Normalisation.NOT_A_PHONE);
    assertThat(normalisation.of("phone", "00", null).blocked()).isNotNull();
  }

  @Test
  void foldsTheCaseOfAnEmailAndNothingElse() {
    assertThat(normalisation.of("email", "  Ada.L@Home.Test ", null).value())
        .isEqualTo("ada.l@home.test");
    assertThat(new Normalisation(true).of("email", "Ada.L+shop@GMail.com", null).value())
        .isEqualTo("adal@gmail.com");
  }

  @Test
  void keepsTheCaseOfANumberBecauseSomeIdsDifferInNothingElse() {
    assertThat(normalisation.of("customer_number", "aB1", null).value()).isEqualTo("aB1");
  }

  @Test
  void removesWhatCannotBeSeen() {
    assertThat(normalisation.of("customer_number", "A\u200b1\u202e", null).value()).isEqualTo("A1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "NULL", "0000000", "unknown", "N/A", "0", "\u200b", "-", "99999"})
  void blocksPlaceholders(String placeholder) {
    assertThat(normalisation.of("customer_number", placeholder, null).blocked())
        .isEqualTo(Normalisation.PLACEHOLDER);
  }

  @ParameterizedTest
  @ValueSource(strings = {"noreply@shop.test", "test@shop.test", "not an email", "@"})
  void blocksMailboxesOfNobody(String email) {
    assertThat(normalisation.of("email", email, null).blocked()).isNotNull();
  }

  @Test
  void blocksAPhoneNumberOfNothingButOneDigit() {
    assertThat(normalisation.of("phone", "0000 000000", "DE").blocked()).isNotNull();
    assertThat(normalisation.of("phone", "030 1111111", "DE").blocked()).isNull();
  }
}
