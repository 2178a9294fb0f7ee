package throughline.customers.consent;

import java.util.List;
import java.util.Locale;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import throughline.platform.Actor;
import throughline.platform.IfMatch;
import throughline.platform.Listing;
import throughline.platform.Needs;
import throughline.platform.Role;

/** What customers allow, over all of them, and the register of what is done with their data. */
@RestController
@RequestMapping("/api/privacy")
@Needs(Role.VIEWER)
class PrivacyController {
  private final PrivacyFigures figures;
  private final SaidList said;
  private final Register register;
  private final DataCategories categories;
  private final ResponsibleRow responsible;

  PrivacyController(
      PrivacyFigures figures,
      SaidList said,
      Register register,
      DataCategories categories,
      ResponsibleRow responsible) {
    this.figures = figures;
    this.said = said;
    this.register = register;
    this.categories = categories;
    this.responsible = responsible;
  }

  /** Who is to answer for the use of data. */
  record NewResponsible(String name, String contact) {
    private static final int LONGEST = 500;

    NewResponsible {
      name = name.strip();
      contact = contact.strip();
      if (name.length() > LONGEST || contact.length() > LONGEST) {
        throw new IllegalArgumentException("A name and a contact have at most 500 characters.");
      }
    }
  }

  @GetMapping("/figures")
  PrivacyFigures.Figures privacyFigures() {
    return figures.now();
  }

  @GetMapping("/choices")
  Listing<SaidList.SaidItem> choices(
      @RequestParam(defaultValue = "") List<String> choice,
      @RequestParam(defaultValue = "") String purpose,
      Actor actor) {
    return Listing.of(
        "choices",
        SaidList.SaidItem.class,
        slice -> said.said(choice, purpose, slice, actor.role()));
  }

  @GetMapping("/restrictions")
  Listing<SaidList.SaidItem> restrictions(Actor actor) {
    return Listing.whole(
        "restrictions", SaidList.SaidItem.class, said.restrictions(actor.role()), one -> one);
  }

  @GetMapping("/register")
  Listing<Register.RegisterLine> register(Locale locale) {
    return Listing.whole(
        "register-of-processing", Register.RegisterLine.class, register.lines(locale), one -> one);
  }

  @PutMapping("/register/{source}")
  @Needs(Role.MANAGER)
  ResponseEntity<Register.RegisterLine> completeRegister(
      @PathVariable int source, @RequestBody Register.Entry entry, IfMatch seen, Actor actor) {
    Register.RegisterLine line = register.complete(source, entry, seen, actor);
    return IfMatch.tagged(line, line.version());
  }

  @GetMapping("/data-categories")
  Listing<DataCategories.DataCategory> dataCategories() {
    return Listing.whole(
        "data-categories", DataCategories.DataCategory.class, categories.all(), one -> one);
  }

  @GetMapping("/responsible")
  ResponseEntity<ResponsibleRow.Responsible> responsible() {
    ResponsibleRow.Responsible now = responsible.read();
    return IfMatch.tagged(now, now.version());
  }

  @PutMapping("/responsible")
  @Needs(Role.MANAGER)
  ResponseEntity<ResponsibleRow.Responsible> changeResponsible(
      @RequestBody NewResponsible wanted, IfMatch seen) {
    ResponsibleRow.Responsible next = responsible.change(wanted.name(), wanted.contact(), seen);
    return IfMatch.tagged(next, next.version());
  }
}
