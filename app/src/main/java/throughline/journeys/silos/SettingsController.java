package throughline.journeys.silos;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import throughline.journeys.silos.SettingsOfSilos.InForce;
import throughline.platform.Actor;
import throughline.platform.IfMatch;
import throughline.platform.Listing;
import throughline.platform.Needs;
import throughline.platform.Role;

/** Troubles and unit costs for their readers and their editors. */
@RestController("siloSettingsController")
@RequestMapping("/api/silos/settings")
@Needs(Role.VIEWER)
class SettingsController {
  private final SettingsOfSilos settings;

  SettingsController(SettingsOfSilos settings) {
    this.settings = settings;
  }

  @GetMapping
  ResponseEntity<InForce> siloSettings() {
    return tagged(settings.current());
  }

  @PutMapping
  @Needs(Role.MANAGER)
  ResponseEntity<InForce> changeSiloSettings(
      @RequestBody SiloSettings wanted, IfMatch seen, Actor actor) {
    return tagged(settings.change(wanted, seen, actor));
  }

  @GetMapping("/history")
  Listing<InForce> siloSettingsHistory() {
    return Listing.whole("silo-settings", InForce.class, settings.history(), one -> one);
  }

  private static ResponseEntity<InForce> tagged(InForce settings) {
    return IfMatch.tagged(settings, settings.version());
  }
}
