package throughline.customers.consent;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import throughline.customers.decisions.RecordName;
import throughline.customers.decisions.RecordsOfCustomers;
import throughline.customers.decisions.TakesDecisions;
import throughline.customers.decisions.Word;
import throughline.platform.Refusal;

/**
 * Noting what customers choose. It is said of the oldest of their records, moves with it when
 * customers merge or split, and holds at once.
 */
@Service
class NotingChoices {
  private static final int LONGEST_REASON = 1_000;

  private final JdbcClient jdbc;
  private final RecordsOfCustomers customers;
  private final TakesDecisions decisions;
  private final PurposeRows purposes;
  private final ChoiceRows choices;
  private final Clock clock;

  NotingChoices(
      JdbcClient jdbc,
      RecordsOfCustomers customers,
      TakesDecisions decisions,
      PurposeRows purposes,
      ChoiceRows choices,
      Clock clock) {
    this.jdbc = jdbc;
    this.customers = customers;
    this.decisions = decisions;
    this.purposes = purposes;
    this.choices = choices;
    this.clock = clock;
  }

  /**
   * What is to be noted.
   *
   * @param purpose null for what is of all purposes
   * @param at when it was said, or null for now; restrictions begin and end when they are noted
   */
  record Wish(
      ChoiceKind choice,
      @Nullable String purpose,
      String channel,
      @Nullable String language,
      @Nullable Instant at,
      Origin origin) {

    Wish {
      channel = channel.strip();
      if (channel.isEmpty() || channel.length() > 50) {
        throw new IllegalArgumentException("The channel has 1 to 50 characters.");
      }
      if (language != null && !language.matches("[a-z]{2}")) {
        throw new IllegalArgumentException("A language is two letters, such as en or de.");
      }
    }
  }

  void note(long customer, Wish wish, Word word) {
    mustHaveReason(wish, word);
    Purpose purpose = purpose(wish);
    if (wish.choice() == ChoiceKind.RESTRICTION_LIFTED) {
      lift(customer, wish, word);
      return;
    }
    decisions.take(wish.choice().decision(), word, () -> chosen(oldest(customer), wish, purpose));
  }

  /** Lifts each restriction of the customer, where it was said. */
  private void lift(long customer, Wish wish, Word word) {
    List<Choice> standing = Judging.restrictions(choices.ofCustomer(customers.customer(customer)));
    if (standing.isEmpty()) {
      throw new Refusal(
              ConsentError.NOT_RESTRICTED,
              "The customer is not restricted.",
              "Maybe somebody has lifted the restriction meanwhile; open the customer again.")
          .about(customer);
    }
    for (Choice restriction : standing) {
      decisions.take(
          wish.choice().decision(), word, () -> chosen(name(restriction.record()), wish, null));
    }
  }

  private RecordName oldest(long customer) {
    List<RecordName> records = customers.records(customers.customer(customer));
    if (records.isEmpty()) {
      throw Refusal.notFound("customer", customer);
    }
    return records.get(0);
  }

  private RecordName name(long record) {
    return jdbc.sql("select source, key from customers.record where id = :record")
        .param("record", record)
        .query((row, number) -> new RecordName(row.getInt("source"), row.getString("key")))
        .single();
  }

  private Chosen chosen(RecordName record, Wish wish, @Nullable Purpose purpose) {
    return new Chosen(
        record,
        wish.purpose(),
        purpose == null || !wish.choice().isOfConsent() ? null : purpose.wording().version(),
        wish.language(),
        wish.channel(),
        said(wish),
        wish.origin());
  }

  /** When it was said. PostgreSQL keeps microseconds. */
  private Instant said(Wish wish) {
    Instant now = clock.instant();
    Instant said = wish.at() == null || wish.choice().isOfRestriction() ? now : wish.at();
    if (said.isAfter(now)) {
      throw Refusal.invalid(
              "The choice would have been made in the future.",
              "Leave the time out, or say when it was made.")
          .about(said);
    }
    return said.truncatedTo(ChronoUnit.MICROS);
  }

  private @Nullable Purpose purpose(Wish wish) {
    if (wish.choice().isOfRestriction()) {
      return null;
    }
    String key = wish.purpose();
    if (key == null) {
      throw Refusal.invalid("The choice needs a purpose.", "Choose one of those under Privacy.");
    }
    Purpose purpose = purposes.find(key).orElseThrow(() -> Refusal.notFound("purpose", key));
    mustFit(wish.choice(), purpose);
    return purpose;
  }

  private static void mustFit(ChoiceKind choice, Purpose purpose) {
    Ground ground = purpose.terms().ground();
    if (choice.isOfConsent() && ground != Ground.CONSENT) {
      throw new Refusal(
              ConsentError.NOT_BY_CONSENT,
              "The purpose (%s) does not rest on consent.".formatted(purpose.key()),
              "Note an objection where the customer does not want it.")
          .about(ground.code());
    }
    if (choice.isOfObjection() && !ground.yieldsToObjection()) {
      throw new Refusal(
              ConsentError.NO_OBJECTION,
              "The purpose (%s) rests on a contract or on law, so no objection ends it."
                  .formatted(purpose.key()),
              "Tell the customer why it is needed; restrict the use of her data where it is in"
                  + " dispute.")
          .about(ground.code());
    }
  }

  private static void mustHaveReason(Wish wish, Word word) {
    boolean needed = wish.choice().isOfRestriction();
    if ((needed && word.reason().isBlank()) || word.reason().length() > LONGEST_REASON) {
      throw Refusal.invalid(
          "A restriction and its end need a reason of 1 to 1,000 characters.",
          "Say in a sentence what is in dispute, or how it was settled.");
    }
  }
}
