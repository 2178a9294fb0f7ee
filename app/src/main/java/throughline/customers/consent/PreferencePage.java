package throughline.customers.consent;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import throughline.customers.consent.ConsentsOfCustomer.Consents;
import throughline.customers.consent.ConsentsOfCustomer.Standing;

/**
 * One person's preference page: plain forms without any script, one button for each choice, so that
 * taking back is never harder than giving.
 */
final class PreferencePage {
  private static final String STYLE =
      """
      :root{color-scheme:light dark}
      body{font:1rem/1.5 system-ui,sans-serif;margin:0 auto;max-width:42rem;padding:1rem 1rem 3rem}
      h1{font-size:1.5rem;line-height:1.25}h2{font-size:1.2rem;margin-top:2rem}h3{font-size:1rem;margin:0}
      section.one{border:1px solid #8888;border-radius:.5rem;margin:1rem 0;padding:1rem}
      section.one p{margin:.5rem 0}
      .state{font-weight:600}.notice{border-left:.3rem solid #3b5bdb;padding:.5rem 1rem}
      button{background:#364fc7;border:1px solid #364fc7;border-radius:.4rem;color:#fff;cursor:pointer;
        font:inherit;min-height:2.75rem;padding:.4rem 1rem}
      button:focus-visible,a:focus-visible{outline:3px solid #f08c00;outline-offset:2px}
      a{color:inherit}
      dl{display:grid;grid-template-columns:minmax(8rem,auto) 1fr;gap:.25rem 1rem}
      dt{opacity:.85}dd{margin:0;overflow-wrap:anywhere}small{opacity:.85}
      @media(max-width:30rem){dl{grid-template-columns:1fr}dd{margin-bottom:.5rem}button{width:100%}}
      """;

  /** What the page may do: look as it looks, and send its own forms. */
  static final String POLICY =
      "default-src 'none'; style-src 'sha256-%s'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
          .formatted(hash());

  private final PreferenceWords words;

  PreferencePage(PreferenceWords words) {
    this.words = words;
  }

  /**
   * What a page is made of.
   *
   * @param mark that only we can put into its forms
   * @param contact how people reach those who answer for their data, or empty
   * @param noted whether a choice was noted just now
   */
  record Content(
      Consents consents,
      KnownInShort.Known known,
      String responsible,
      String contact,
      Instant expires,
      String mark,
      boolean noted) {}

  String of(Content content) {
    List<Html> body = new ArrayList<>();
    body.add(languages());
    body.add(Html.element("h1", Html.text(words.say("title"))));
    if (!content.responsible().isEmpty()) {
      body.add(Html.paragraph(content.responsible()));
    }
    String name = content.known().name();
    body.add(
        Html.paragraph(name == null ? words.say("greeting.nobody") : words.say("greeting", name)));
    if (content.noted()) {
      body.add(notice(words.say("noted")));
    }
    ConsentsOfCustomer.Restriction restriction = content.consents().restriction();
    if (restriction != null) {
      body.add(notice(words.say("restricted", words.day(restriction.since()))));
    }
    body.add(purposes(content));
    body.add(known(content.known()));
    body.add(all(content.contact()));
    body.add(
        Html.element(
            "p",
            Html.element("small", Html.text(words.say("expires", words.day(content.expires()))))));
    return page(words.say("title"), Html.together(body.toArray(Html[]::new)));
  }

  /** A page that only says something. */
  String saying(String what) {
    return page(
        words.say(what + ".title"),
        Html.together(
            Html.element("h1", Html.text(words.say(what + ".title"))),
            Html.paragraph(words.say(what + ".text"))));
  }

  private Html languages() {
    return Html.element(
        "p",
        Html.element(
            "a",
            Map.of(
                "href",
                "?language=" + words.say("other.language.code"),
                "hreflang",
                words.say("other.language.code"),
                "lang",
                words.say("other.language.code")),
            Html.text(words.say("other.language"))));
  }

  private static Html notice(String text) {
    return Html.element("p", Map.of("class", "notice", "role", "status"), Html.text(text));
  }

  private Html purposes(Content content) {
    List<Standing> active =
        content.consents().purposes().stream().filter(Standing::active).toList();
    List<Html> pieces = new ArrayList<>();
    pieces.add(Html.element("h2", Html.text(words.say("purposes"))));
    if (active.isEmpty()) {
      pieces.add(Html.paragraph(words.say("nothing")));
    }
    active.forEach(one -> pieces.add(purpose(one, content.mark())));
    active.stream()
        .filter(one -> one.use() == Use.MARKETING && !one.reason().equals("objected"))
        .findFirst()
        .ifPresent(one -> pieces.add(noMarketing(one, content.mark())));
    return Html.together(pieces.toArray(Html[]::new));
  }

  private Html purpose(Standing standing, String mark) {
    ChoiceKind next = next(standing);
    return section(
        standing.name(),
        Html.element("p", Map.of("lang", standing.language()), Html.text(standing.text())),
        Html.element("p", Map.of("class", "state"), Html.text(state(standing))),
        next == null ? Html.NOTHING : form(next, standing, words.say("do." + next.code()), mark));
  }

  private Html noMarketing(Standing marketing, String mark) {
    return section(
        words.say("marketing"),
        Html.paragraph(words.say("marketing.text")),
        form(ChoiceKind.OBJECTED, marketing, words.say("do.no_marketing"), mark));
  }

  private static Html section(String title, Html... content) {
    return Html.element(
        "section",
        Map.of("class", "one"),
        Html.element("h3", Html.text(title)),
        Html.together(content));
  }

  /** The one choice that is open to the person now, or null. */
  private static @Nullable ChoiceKind next(Standing standing) {
    if (!standing.ground().yieldsToObjection()) {
      return null;
    }
    if (standing.isByConsent()) {
      return standing.consents() ? ChoiceKind.WITHDRAWN : ChoiceKind.GIVEN;
    }
    return standing.objects() ? ChoiceKind.OBJECTION_LIFTED : ChoiceKind.OBJECTED;
  }

  private String state(Standing standing) {
    String key = "state." + standing.reason();
    String byGround = key + "." + standing.ground().code();
    if (words.knows(byGround)) {
      return words.say(byGround);
    }
    Instant since = standing.since();
    return since == null ? words.say(key) : words.say(key, words.day(since));
  }

  private static Html form(ChoiceKind choice, Standing standing, String label, String mark) {
    return Html.element(
        "form",
        Map.of("method", "post"),
        hidden("mark", mark),
        hidden("purpose", standing.purpose()),
        hidden("wording", standing.language()),
        Html.element(
            "button",
            Map.of("type", "submit", "name", "choice", "value", choice.code()),
            Html.text(label)));
  }

  private static Html hidden(String name, String value) {
    return Html.empty("input", Map.of("type", "hidden", "name", name, "value", value));
  }

  private Html known(KnownInShort.Known known) {
    List<Html> pairs = new ArrayList<>();
    pair(pairs, "known.name", known.name());
    pair(pairs, "known.addresses", String.join(", ", known.addresses()));
    pair(pairs, "known.since", known.since() == null ? null : words.day(known.since()));
    pair(pairs, "known.interactions", words.say("known.interactions.value", known.interactions()));
    pair(pairs, "known.channels", String.join(", ", known.channels()));
    return Html.together(
        Html.element("h2", Html.text(words.say("known"))),
        Html.element("dl", pairs.toArray(Html[]::new)));
  }

  private void pair(List<Html> pairs, String key, @Nullable String value) {
    if (value != null && !value.isEmpty()) {
      pairs.add(Html.element("dt", Html.text(words.say(key))));
      pairs.add(Html.element("dd", Html.text(value)));
    }
  }

  private Html all(String contact) {
    return Html.together(
        Html.element("h2", Html.text(words.say("all"))),
        Html.paragraph(words.say("all.text")),
        Html.paragraph(
            contact.isEmpty() ? words.say("all.nobody") : words.say("all.contact", contact)),
        Html.paragraph(words.say("authority")));
  }

  private String page(String title, Html body) {
    Html head =
        Html.together(
            Html.empty("meta", Map.of("charset", "utf-8")),
            Html.empty(
                "meta",
                Map.of("name", "viewport", "content", "width=device-width, initial-scale=1")),
            Html.empty("meta", Map.of("name", "robots", "content", "noindex")),
            Html.element("title", Html.text(title)),
            new Html("<style>" + STYLE + "</style>"));
    return "<!doctype html>"
        + Html.element(
                "html",
                Map.of("lang", words.language()),
                Html.element("head", head),
                Html.element("body", Html.element("main", body)))
            .written();
  }

  private static String hash() {
    try {
      byte[] style = STYLE.getBytes(StandardCharsets.UTF_8);
      return Base64.getEncoder().encodeToString(MessageDigest.getInstance("SHA-256").digest(style));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256.", e);
    }
  }
}
