package throughline.customers.consent;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import throughline.customers.decisions.RecordsOfCustomers;
import throughline.platform.Audit;
import throughline.platform.Needs;
import throughline.platform.Refusal;
import throughline.platform.Role;

/** Links to preference pages, for those who send them to customers. */
@RestController
class PreferenceLinksController {
  private static final int USUAL_DAYS = 30;

  private final JdbcClient jdbc;
  private final RecordsOfCustomers customers;
  private final PreferenceLinks links;
  private final PreferenceKeys keys;
  private final Audit audit;
  private final Clock clock;

  PreferenceLinksController(
      JdbcClient jdbc,
      RecordsOfCustomers customers,
      PreferenceLinks links,
      PreferenceKeys keys,
      Audit audit,
      Clock clock) {
    this.jdbc = jdbc;
    this.customers = customers;
    this.links = links;
    this.keys = keys;
    this.audit = audit;
    this.clock = clock;
  }

  /** How long the link is to work. */
  record NewPreferenceLink(@Nullable Integer days) {
    NewPreferenceLink {
      if (days != null && (days < 1 || days > PreferenceLinks.LONGEST.toDays())) {
        throw new IllegalArgumentException("A link works for 1 to 365 days.");
      }
    }

    Duration works() {
      return Duration.ofDays(days == null ? USUAL_DAYS : days);
    }
  }

  /** A link at the one moment when it is shown. */
  record PreferenceLink(String link, Instant expiresAt) {}

  @PostMapping("/api/customers/{id}/preference-links")
  @Needs(Role.AGENT)
  PreferenceLink makePreferenceLink(@PathVariable long id, @RequestBody NewPreferenceLink wanted) {
    long customer = customers.customer(id);
    Instant expires = clock.instant().plus(wanted.works());
    String token = links.make(oldestRecord(customer), expires);
    audit.record("preference-link.made", Long.toString(customer));
    return new PreferenceLink("/preferences/" + token, expires);
  }

  private long oldestRecord(long customer) {
    return jdbc.sql(
            "select id from customers.record where customer = :customer order by id limit 1")
        .param("customer", customer)
        .query(Long.class)
        .optional()
        .orElseThrow(() -> Refusal.notFound("customer", customer));
  }

  /** Withdraws every link that was ever given out, where one may have fallen into wrong hands. */
  @DeleteMapping("/api/privacy/preference-links")
  @Needs(Role.ADMIN)
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void withdrawPreferenceLinks() {
    audit.record("preference-links.withdrawn", "all", Map.of("keys", keys.withdrawAll()));
  }
}
