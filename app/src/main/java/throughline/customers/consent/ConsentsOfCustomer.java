package throughline.customers.consent;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import throughline.customers.Permission;
import throughline.customers.decisions.RecordsOfCustomers;
import throughline.platform.Role;
import throughline.sources.Sources;

/** What one customer allows now, and what she said when. */
@Component
class ConsentsOfCustomer {
  private static final String HIDDEN = "•••";

  private final RecordsOfCustomers customers;
  private final PurposeRows purposes;
  private final ChoiceRows choices;
  private final Sources sources;

  ConsentsOfCustomer(
      RecordsOfCustomers customers, PurposeRows purposes, ChoiceRows choices, Sources sources) {
    this.customers = customers;
    this.purposes = purposes;
    this.choices = choices;
    this.sources = sources;
  }

  /** A restriction that stands. */
  record Restriction(Instant since, String reason, String by) {}

  /**
   * A purpose for this customer.
   *
   * @param language of the words
   * @param reason what decides whether it is allowed
   * @param consents whether she consents to it, restricted or not
   * @param objects whether she objects to it, restricted or not
   */
  record Standing(
      String purpose,
      Use use,
      Ground ground,
      boolean active,
      String name,
      String text,
      String language,
      boolean allowed,
      String reason,
      @Nullable Instant since,
      boolean consents,
      boolean objects) {

    boolean isByConsent() {
      return ground == Ground.CONSENT;
    }
  }

  /** Something the customer said. */
  record Saying(
      Instant at,
      ChoiceKind choice,
      @Nullable String purpose,
      @Nullable String name,
      @Nullable Integer wording,
      @Nullable String language,
      String channel,
      Origin origin,
      String by,
      String reason) {}

  /** All of it, what was said last first. */
  record Consents(
      String customer,
      @Nullable Restriction restriction,
      List<Standing> purposes,
      List<Saying> said) {}

  Consents of(long asked, Locale locale, Role reader) {
    long customer = customers.customer(asked);
    List<Choice> said = choices.ofCustomer(customer);
    List<Purpose> all = purposes.all();
    Judging judging = new Judging(all);
    return new Consents(
        Long.toString(customer),
        restriction(said, reader),
        all.stream().map(one -> standing(one, judging, said, locale)).toList(),
        sayings(said, all, locale, reader));
  }

  private static @Nullable Restriction restriction(List<Choice> said, Role reader) {
    List<Choice> standing = Judging.restrictions(said);
    if (standing.isEmpty()) {
      return null;
    }
    Choice first = standing.get(0);
    return new Restriction(first.at(), reason(first.telling(), reader), first.telling().by());
  }

  private static Standing standing(
      Purpose purpose, Judging judging, List<Choice> said, Locale locale) {
    Permission permission = judging.permission(purpose.key(), said);
    Permission.Reason unrestricted =
        judging
            .permission(
                purpose.key(), said.stream().filter(one -> !one.kind().isOfRestriction()).toList())
            .reason();
    Purpose.Wording wording = purpose.wording();
    Purpose.Text text = wording.in(locale.getLanguage());
    Purpose.Terms terms = purpose.terms();
    return new Standing(
        purpose.key(),
        terms.use(),
        terms.ground(),
        terms.active(),
        text.name(),
        text.text(),
        wording.languageFor(locale.getLanguage()),
        permission.allowed(),
        permission.reason().code(),
        permission.since(),
        unrestricted == Permission.Reason.CONSENT,
        unrestricted == Permission.Reason.OBJECTED);
  }

  private List<Saying> sayings(List<Choice> said, List<Purpose> all, Locale locale, Role reader) {
    Map<String, String> names = new HashMap<>();
    all.forEach(one -> names.put(one.key(), one.wording().in(locale.getLanguage()).name()));
    Map<String, String> sourceNames = new HashMap<>();
    sources
        .sources()
        .forEach(one -> sourceNames.put(Integer.toString(one.id().value()), one.name()));
    return said.stream()
        .sorted(Choice.ORDER.reversed())
        .map(one -> saying(one, names, sourceNames, reader))
        .toList();
  }

  private static Saying saying(
      Choice choice, Map<String, String> names, Map<String, String> sourceNames, Role reader) {
    Choice.Telling telling = choice.telling();
    String by = telling.by();
    return new Saying(
        choice.at(),
        choice.kind(),
        choice.purpose(),
        choice.purpose() == null ? null : names.get(choice.purpose()),
        choice.wording(),
        telling.language(),
        telling.channel(),
        telling.origin(),
        telling.origin() == Origin.SOURCE ? sourceNames.getOrDefault(by, by) : by,
        reason(telling, reader));
  }

  private static String reason(Choice.Telling telling, Role reader) {
    return telling.reason().isEmpty() || reader.seesPersons() ? telling.reason() : HIDDEN;
  }
}
