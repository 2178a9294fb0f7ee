package throughline.customers.consent;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import throughline.platform.Refusal;
import throughline.platform.Role;

/** What stands on a person's preference page now. */
@Component
class PreferenceContent {
  private final JdbcClient jdbc;
  private final PreferenceLinks links;
  private final ConsentsOfCustomer consents;
  private final KnownInShort known;
  private final ResponsibleRow responsible;

  PreferenceContent(
      JdbcClient jdbc,
      PreferenceLinks links,
      ConsentsOfCustomer consents,
      KnownInShort known,
      ResponsibleRow responsible) {
    this.jdbc = jdbc;
    this.links = links;
    this.consents = consents;
    this.known = known;
    this.responsible = responsible;
  }

  /** The customer to whom the link's record belongs now. */
  long customer(PreferenceLinks.Link link) {
    return find(link).orElseThrow(() -> Refusal.notFound("customer", link.record()));
  }

  private Optional<Long> find(PreferenceLinks.Link link) {
    return jdbc.sql("select customer from customers.record where id = :record")
        .param("record", link.record())
        .query(Long.class)
        .optional();
  }

  /** The page, in the language that was chosen, else the person's, else the browser's. */
  Optional<String> of(
      PreferenceLinks.Link link, @Nullable String chosen, Locale browser, boolean noted) {
    return find(link).map(customer -> of(link, customer, new Reader(chosen, browser, noted)));
  }

  private record Reader(@Nullable String chosen, Locale browser, boolean noted) {}

  private String of(PreferenceLinks.Link link, long customer, Reader reader) {
    KnownInShort.Known person = known.of(customer);
    PreferenceWords words =
        PreferenceWords.in(reader.chosen(), person.language(), reader.browser().getLanguage());
    ResponsibleRow.Responsible house = responsible.read();
    Locale locale = Locale.forLanguageTag(words.language());
    return new PreferencePage(words)
        .of(
            new PreferencePage.Content(
                consents.of(customer, locale, Role.VIEWER),
                person,
                house.name(),
                house.contact(),
                link.expires(),
                links.formMark(link),
                reader.noted()));
  }
}
