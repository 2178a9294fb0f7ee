package throughline.customers.matching;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import throughline.customers.matching.Resolutions.Resolution;
import throughline.platform.Actor;
import throughline.platform.Refusal;

/**
 * Begins a resolution where enough is new, once no more records come, and lets it take effect where
 * that is wanted. What it knows it knows from the database, so it goes on where a process ended.
 */
@Component
class ResolvingByItself {
  /** With fewer records there is nothing to learn from; somebody may still ask for it. */
  private static final long FEWEST = 100;

  private static final long FEWEST_NEW = 1_000;

  /** New records in the size of one in so many of those known may teach something else. */
  private static final long SHARE = 5;

  private final JdbcClient jdbc;
  private final Clock clock;
  private final Duration rest;
  private final Resolutions resolutions;
  private final StartingResolutions starting;
  private final MatchingSettings settings;
  private long newest = -1;
  private Instant since = Instant.EPOCH;

  /**
   * @param rest for how long no new record must have come
   */
  ResolvingByItself(
      JdbcClient jdbc,
      Clock clock,
      @Value("${throughline.identity.rest:PT1M}") Duration rest,
      Resolutions resolutions,
      StartingResolutions starting,
      MatchingSettings settings) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.rest = rest;
    this.resolutions = resolutions;
    this.starting = starting;
    this.settings = settings;
  }

  /** Does what is due; says whether something was. */
  boolean doWhatIsDue() {
    if (!recordsRest()) {
      return false;
    }
    ByItself wanted = settings.byItself();
    if (wanted == ByItself.NOTHING) {
      return false;
    }
    try {
      Optional<Resolution> underWay = starting.underWay();
      return underWay.isPresent() ? apply(underWay.get(), wanted) : begin();
    } catch (Refusal somebodyElseWasFaster) {
      return false;
    }
  }

  private boolean begin() {
    if (!isDue()) {
      return false;
    }
    starting.startByItself();
    return true;
  }

  private boolean recordsRest() {
    long now =
        jdbc.sql("select coalesce(max(id), 0) from customers.record").query(Long.class).single();
    if (now != newest) {
      newest = now;
      since = clock.instant();
    }
    return !clock.instant().isBefore(since.plus(rest));
  }

  private boolean isDue() {
    Optional<Resolution> last = resolutions.lastLearned();
    if (last.isEmpty()) {
      return newest >= FEWEST;
    }
    boolean settled = resolutions.inForce().map(Resolution::settled).orElse(true);
    long known = last.get().newest();
    return settled
        && (newest - known >= Math.max(FEWEST_NEW, known / SHARE)
            || wasReadAgainSince(last.get().startedAt()));
  }

  private boolean wasReadAgainSince(Instant begun) {
    return jdbc.sql("select exists (select from customers.rebuild where finished_at > :begun)")
        .param("begun", Timestamp.from(begun))
        .query(Boolean.class)
        .single();
  }

  private boolean apply(Resolution one, ByItself wanted) {
    if (!one.byItself() || !one.state().equals("waiting") || !mayTakeEffect(one, wanted)) {
      return false;
    }
    starting.apply(one.id(), Actor.SYSTEM);
    return true;
  }

  private boolean mayTakeEffect(Resolution one, ByItself wanted) {
    boolean first = resolutions.inForce().isEmpty();
    boolean changes = one.merged() + one.split() > 0;
    boolean trusted =
        one.figures() != null
            && Resolutions.JSON.readValue(one.figures(), Figures.class).doubts().isEmpty();
    return trusted && (first || !changes || wanted == ByItself.EVERY);
  }
}
