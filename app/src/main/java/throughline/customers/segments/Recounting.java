package throughline.customers.segments;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import throughline.customers.CustomerTimelines;
import throughline.engine.condition.Beside;
import throughline.engine.condition.Compiling;
import throughline.engine.condition.Judge;
import throughline.engine.condition.Memberships;
import throughline.engine.timeline.Columns;
import throughline.engine.timeline.ColumnsBuilder;
import throughline.engine.timeline.Scope;
import throughline.engine.timeline.Timeline;
import throughline.organisation.DepartmentsCountedAnew;

/**
 * Counts the members of all segments anew, in one pass over the lake. Members go on following what
 * is new meanwhile; whoever was judged in between is judged once more at the end.
 */
@Component
public class Recounting {
  private static final int PATIENCE = 200;
  private static final Duration PAUSE = Duration.ofMillis(50);

  private final TransactionTemplate lasting;
  private final TransactionTemplate inside;
  private final RowsAsTheyCome rows;
  private final Progress progress;
  private final SegmentRows segments;
  private final MemberRows members;
  private final CustomerTimelines timelines;
  private final KnownOfCustomers known;
  private final Vocabulary vocabulary;
  private final Clock clock;
  private Progress.LakePlace awaited = new Progress.LakePlace(0, 0);

  Recounting(
      PlatformTransactionManager manager,
      RowsAsTheyCome rows,
      Progress progress,
      SegmentRows segments,
      MemberRows members,
      CustomerTimelines timelines,
      KnownOfCustomers known,
      Vocabulary vocabulary,
      Clock clock) {
    lasting = new TransactionTemplate(manager);
    inside = new TransactionTemplate(manager);
    inside.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    this.rows = rows;
    this.progress = progress;
    this.segments = segments;
    this.members = members;
    this.timelines = timelines;
    this.known = known;
    this.vocabulary = vocabulary;
    this.clock = clock;
  }

  /** A condition may speak of departments, whose interactions are others now. */
  @EventListener
  public void countAll(DepartmentsCountedAnew fact) {
    progress.askForRecount();
  }

  /** Who belongs to some conditions, of those with interactions and of those without any. */
  record Count(Memberships.Answer withTimeline, Memberships.Answer without) {
    long members(int condition) {
      return withTimeline.standings().get(condition).members()
          + without.standings().get(condition).members();
    }
  }

  /**
   * Counts where a count is asked for, once the lake is ready for it; false where none is, or the
   * lake is not ready for a while. One process counts at a time.
   */
  public boolean countWhereDue() {
    return Boolean.TRUE.equals(
        lasting.execute(status -> progress.mayCount() && begun() && lakeIsReady() && countAll()));
  }

  /** From here on it is noted who is judged: what is known now, the lake shall hold. */
  private boolean begun() {
    return Boolean.TRUE.equals(
        inside.execute(status -> isDue() && progress.mayFollow() && begin()));
  }

  private boolean isDue() {
    Progress.Position position = progress.position();
    return position.recount()
        || position.counting()
        || segments.all().stream().anyMatch(one -> !one.isCounted());
  }

  private boolean begin() {
    progress.beginCounting();
    awaited = progress.place();
    return true;
  }

  private boolean lakeIsReady() {
    for (int i = 0; i < PATIENCE; i++) {
      if (progress.lakeHolds(awaited)) {
        return true;
      }
      LockSupport.parkNanos(PAUSE.toNanos());
    }
    return false;
  }

  private boolean countAll() {
    List<Segment> counted = segments.all();
    Instant now = clock.instant();
    Count count = count(counted.stream().map(Segment::condition).toList(), now);
    members.beginCount();
    Set<Integer> moved = new HashSet<>();
    for (int i = 0; i < counted.size(); i++) {
      Segment segment = counted.get(i);
      members.compare(
          segment.id(),
          new CountedStandings(
              count.withTimeline().standings().get(i), count.without().standings().get(i)));
      // Nobody follows it yet, so nobody has to wait.
      if (!segment.isCounted() && take(segment, now)) {
        moved.add(segment.id());
      }
    }
    // Following waits only while what differs is written.
    progress.waitToFollow();
    counted.forEach(segment -> finish(segment, now, moved));
    progress.endCounting();
    return true;
  }

  private void finish(Segment segment, Instant now, Set<Integer> moved) {
    Segment still = segments.find(segment.id()).orElse(null);
    if (still == null) {
      segments.deleteMembers(segment.id());
    } else if (still.condition().equals(segment.condition())) {
      boolean anybody = segment.isCounted() ? take(segment, now) : moved.contains(segment.id());
      segments.counted(still, now, anybody);
    }
  }

  private boolean take(Segment segment, Instant now) {
    return members.takeCounted(segment.id(), segment.countedVersion() == null ? null : now);
  }

  /** Who belongs to these conditions now, as far as the lake knows. */
  Count count(List<ConditionForm> conditions, Instant now) {
    Compiling compiling = vocabulary.compiling();
    List<Judge> judges = conditions.stream().map(form -> form.read().compile(compiling)).toList();
    Beside beside = known.now(compiling.questions(), null, now.toEpochMilli());
    Memberships asked = new Memberships(judges, beside, now.toEpochMilli());
    Memberships.Answer answer = timelines.learnOnce(asked, Scope.ALL);
    return new Count(answer, withoutTimeline(asked, answer.customers()));
  }

  private Memberships.Answer withoutTimeline(Memberships asked, BitSet seen) {
    Columns none = new ColumnsBuilder().build();
    Memberships.SoFar others = asked.start();
    rows.each(
        """
        select distinct customer from customers.record r
        where customer is not null and not exists (
          select from customers.restricted_customer x where x.customer = r.customer)
        """,
        row -> {
          long customer = row.getLong(1);
          if (!seen.get(Math.toIntExact(customer))) {
            others.judge(new Timeline(none, 0, 0), customer);
          }
        });
    return others.result();
  }
}
