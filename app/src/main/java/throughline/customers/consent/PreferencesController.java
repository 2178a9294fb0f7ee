package throughline.customers.consent;

import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import throughline.customers.decisions.Word;
import throughline.platform.Actor;
import throughline.platform.Open;
import throughline.platform.Refusal;
import throughline.platform.Role;

/** The page on which a person sees what she allows us, and changes it herself. */
@RestController
@RequestMapping("/preferences/{token}")
@Hidden
@Open(because = "The signed link is the key: whoever received it is the person whom it is about.")
class PreferencesController {
  /** As the audit names her; which customer it was stands beside it. */
  private static final Actor CUSTOMER =
      new Actor("customer", "customer", "Customer", Role.VIEWER, false);

  private static final Set<ChoiceKind> OWN_CHOICES =
      Set.of(
          ChoiceKind.GIVEN, ChoiceKind.WITHDRAWN, ChoiceKind.OBJECTED, ChoiceKind.OBJECTION_LIFTED);
  private static final Duration SPAN = Duration.ofMinutes(5);
  private static final int REQUESTS_OF_AN_ADDRESS = 300;
  private static final int CHOICES_OF_A_LINK = 30;

  private final PreferenceLinks links;
  private final PreferenceContent contents;
  private final NotingChoices noting;
  private final Throttle addresses;
  private final Throttle choosing;

  PreferencesController(
      PreferenceLinks links, PreferenceContent contents, NotingChoices noting, Clock clock) {
    this.links = links;
    this.contents = contents;
    this.noting = noting;
    addresses = new Throttle(clock, REQUESTS_OF_AN_ADDRESS, SPAN);
    choosing = new Throttle(clock, CHOICES_OF_A_LINK, SPAN);
  }

  @GetMapping
  ResponseEntity<String> preferences(
      @PathVariable String token,
      @RequestParam(required = false) @Nullable String language,
      @RequestParam(defaultValue = "false") boolean noted,
      HttpServletRequest request) {
    PreferenceWords unknown = PreferenceWords.in(language, request.getLocale().getLanguage());
    if (!addresses.admits(request.getRemoteAddr())) {
      return tooOften(unknown);
    }
    return links
        .read(token)
        .flatMap(link -> contents.of(link, language, request.getLocale(), noted))
        .map(page -> answer(HttpStatus.OK, page))
        .orElseGet(() -> gone(unknown));
  }

  @PostMapping
  ResponseEntity<String> choosePreference(
      @PathVariable String token,
      @RequestParam(required = false) @Nullable String language,
      @RequestParam(defaultValue = "") String mark,
      @RequestParam(defaultValue = "") String purpose,
      @RequestParam(defaultValue = "") String choice,
      @RequestParam(defaultValue = "en") String wording,
      HttpServletRequest request) {
    PreferenceWords words = PreferenceWords.in(language, request.getLocale().getLanguage());
    if (!addresses.admits(request.getRemoteAddr()) || !choosing.admits(token)) {
      return tooOften(words);
    }
    Optional<PreferenceLinks.Link> link = links.read(token);
    if (link.isEmpty()) {
      return gone(words);
    }
    if (comesFromElsewhere(request) || !links.isOurForm(link.get(), mark)) {
      return answer(HttpStatus.FORBIDDEN, new PreferencePage(words).saying("again"));
    }
    return choose(link.get(), new Form(choice, purpose, wording), language, words);
  }

  /** What the form says. */
  private record Form(String choice, String purpose, String wording) {}

  private ResponseEntity<String> choose(
      PreferenceLinks.Link link, Form form, @Nullable String language, PreferenceWords words) {
    try {
      ChoiceKind kind = ChoiceKind.of(form.choice());
      if (!OWN_CHOICES.contains(kind)) {
        return answer(HttpStatus.FORBIDDEN, new PreferencePage(words).saying("again"));
      }
      noting.note(
          contents.customer(link),
          new NotingChoices.Wish(
              kind, form.purpose(), "web", form.wording(), null, Origin.PREFERENCES),
          new Word(CUSTOMER, ""));
      return back(link, language);
    } catch (Refusal refusal) {
      HttpStatus status = HttpStatus.valueOf(refusal.code().status());
      return answer(status, new PreferencePage(words).saying("later"));
    } catch (IllegalArgumentException notAForm) {
      return answer(HttpStatus.BAD_REQUEST, new PreferencePage(words).saying("again"));
    }
  }

  /** Shows the page anew, so that going back or loading it again repeats nothing. */
  private static ResponseEntity<String> back(PreferenceLinks.Link link, @Nullable String language) {
    String kept =
        language != null && PreferenceWords.LANGUAGES.contains(language)
            ? "&language=" + language
            : "";
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .location(URI.create("/preferences/" + link.token() + "?noted=true" + kept))
        .build();
  }

  /** What browsers say of a form that another site sent. */
  private static boolean comesFromElsewhere(HttpServletRequest request) {
    String site = request.getHeader("Sec-Fetch-Site");
    return site != null && !site.equals("same-origin") && !site.equals("none");
  }

  private static ResponseEntity<String> gone(PreferenceWords words) {
    return answer(HttpStatus.NOT_FOUND, new PreferencePage(words).saying("gone"));
  }

  private static ResponseEntity<String> tooOften(PreferenceWords words) {
    return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
        .header("Retry-After", Long.toString(SPAN.toSeconds()))
        .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
        .body(new PreferencePage(words).saying("often"));
  }

  private static ResponseEntity<String> answer(HttpStatus status, String page) {
    return ResponseEntity.status(status)
        .cacheControl(CacheControl.noStore())
        .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
        .body(page);
  }
}
