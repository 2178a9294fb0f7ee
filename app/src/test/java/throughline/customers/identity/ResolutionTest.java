package throughline.customers.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class ResolutionTest {

  @Test
  void joinsRecordsThatShareAnEmail() {
    assertThat(
            new PeopleByEvidence()
                .record("crm", "email=ada@home.test")
                .record("shop", "email=ada@home.test", "phone=+4930123456")
                .record("calls", "phone=+4930123456")
                .record("other", "email=bob@home.test")
                .people())
        .containsExactlyInAnyOrder("calls+crm+shop", "other");
  }

  @Test
  void neverJoinsTwoCustomerNumbersByAnEmailTheyShare() {
    assertThat(
            new PeopleByEvidence()
                .record("ada", "customer_number.crm=1", "email=home@home.test")
                .record("bob", "customer_number.crm=2", "email=home@home.test")
                .record("letter", "email=home@home.test")
                .people())
        .containsExactlyInAnyOrder("ada", "bob", "letter");
  }

  @Test
  void keepsEachNumbersRecordsTogetherWhereAnEmailIsContested() {
    assertThat(
            new PeopleByEvidence()
                .record("ada", "customer_number.crm=1", "email=home@home.test")
                .record("ada2", "customer_number.crm=1")
                .record("bob", "customer_number.crm=2", "email=home@home.test")
                .people())
        .containsExactlyInAnyOrder("ada+ada2", "bob");
  }

  @Test
  void attachesTheAnonymousPastToTheKnownCustomer() {
    assertThat(
            new PeopleByEvidence()
                .record("a1", "anonymous_id=a1")
                .record("u1", "user_id.web=u1", "anonymous_id=a1")
                .people())
        .containsExactly("a1+u1");
  }

  @Test
  void takesAnAliasForTheSourcesWordThatTwoNumbersAreOnePersons() {
    PeopleByEvidence people =
        new PeopleByEvidence()
            .record("old", "user_id.web=u1", "email=ada@home.test")
            .record("new", "user_id.web=u2", "email=ada@home.test");
    assertThat(people.people()).containsExactlyInAnyOrder("old", "new");
    assertThat(people.alias("user_id.web=u1", "user_id.web=u2").people())
        .containsExactly("new+old");
  }

  @Test
  void ignoresAValueThatTooManyRecordsShare() {
    PeopleByEvidence people = new PeopleByEvidence();
    for (int i = 0; i <= Proof.PHONE.recordsPerValue(); i++) {
      people.record("r" + i, "phone=+4930555");
    }
    assertThat(people.people()).hasSize(Proof.PHONE.recordsPerValue() + 1);
  }

  @Test
  void letsAPersonJoinWhatLimitsKeepApart() {
    assertThat(
            new PeopleByEvidence()
                .record("ada", "customer_number.crm=1", "email=a@home.test")
                .record("ada-shop", "email=a@home.test")
                .record("ada-old", "customer_number.crm=2")
                .stated("ada-shop", "ada-old")
                .people())
        .containsExactly("ada+ada-old+ada-shop");
  }

  @Test
  void letsADenialOutweighAnySharedIdentifier() {
    assertThat(
            new PeopleByEvidence()
                .record("a", "email=x@home.test")
                .record("b", "email=x@home.test")
                .record("c", "email=x@home.test")
                .denied(Set.of("b"), Set.of("a", "c"))
                .people())
        .containsExactlyInAnyOrder("a+c", "b");
  }

  @Test
  void believesTheLaterOfTwoDecisions() {
    PeopleByEvidence people = new PeopleByEvidence().record("a").record("b").stated("a", "b");
    assertThat(people.people()).containsExactly("a+b");
    assertThat(people.denied(Set.of("a"), Set.of("b")).people())
        .containsExactlyInAnyOrder("a", "b");
    assertThat(people.stated("a", "b").people()).containsExactly("a+b");
  }
}
