package throughline.customers.consent;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import throughline.customers.consent.NotingChoices.Wish;
import throughline.customers.decisions.Word;
import throughline.platform.Actor;
import throughline.platform.Needs;
import throughline.platform.Refusal;
import throughline.platform.Role;

/** What a customer allows, for those who talk with her. */
@RestController
@RequestMapping("/api/customers/{id}/consents")
@Needs(Role.VIEWER)
class ConsentsController {
  private final ConsentsOfCustomer consents;
  private final NotingChoices noting;

  ConsentsController(ConsentsOfCustomer consents, NotingChoices noting) {
    this.consents = consents;
    this.noting = noting;
  }

  /**
   * What the customer said.
   *
   * @param purpose needed for all but restrictions
   * @param channel by which she said it, such as phone or letter
   * @param language in which she was told the wording
   * @param at when she said it; now, where it is left out
   * @param reason needed for restrictions
   */
  record NewChoice(
      ChoiceKind choice,
      @Nullable String purpose,
      String channel,
      @Nullable String language,
      @Nullable Instant at,
      @Nullable String reason) {

    Wish wish() {
      return new Wish(choice, purpose, channel, language, at, Origin.WORKSPACE);
    }
  }

  @GetMapping
  ConsentsOfCustomer.Consents consents(@PathVariable long id, Actor actor, Locale locale) {
    return consents.of(id, locale, actor.role());
  }

  @PostMapping
  @Needs(Role.AGENT)
  ConsentsOfCustomer.Consents noteChoice(
      @PathVariable long id, @RequestBody NewChoice said, Actor actor, Locale locale) {
    noting.note(
        id,
        Refusal.checked(said::wish),
        new Word(actor, said.reason() == null ? "" : said.reason().strip()));
    return consents.of(id, locale, actor.role());
  }
}
