package throughline.customers.segments;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import throughline.customers.segments.MemberRows.Place;
import throughline.engine.condition.Beside;
import throughline.engine.condition.Compiling;
import throughline.engine.condition.Judge;
import throughline.engine.timeline.Columns;
import throughline.engine.timeline.Timeline;

/**
 * Lets the members of all segments follow what is new: whoever is touched, or whose time has come,
 * is judged again on the timeline that the database has now. Where very much is new, as while a
 * company is loaded, it leaves that to a count of all.
 */
@Component
public class FollowingMembers {
  private static final int MOST = 2_000;
  private static final int TOO_MUCH = 20_000;

  private final TransactionTemplate transactions;
  private final JdbcClient jdbc;
  private final Progress progress;
  private final SegmentRows segments;
  private final MemberRows members;
  private final OperationalTimelines timelines;
  private final KnownOfCustomers known;
  private final Vocabulary vocabulary;
  private final Clock clock;

  FollowingMembers(
      TransactionTemplate transactions,
      JdbcClient jdbc,
      Progress progress,
      SegmentRows segments,
      MemberRows members,
      OperationalTimelines timelines,
      KnownOfCustomers known,
      Vocabulary vocabulary,
      Clock clock) {
    this.transactions = transactions;
    this.jdbc = jdbc;
    this.progress = progress;
    this.segments = segments;
    this.members = members;
    this.timelines = timelines;
    this.known = known;
    this.vocabulary = vocabulary;
    this.clock = clock;
  }

  /** Takes a step; false where there is nothing new, or another process is at it. */
  public boolean advance() {
    return Boolean.TRUE.equals(transactions.execute(status -> progress.mayFollow() && step()));
  }

  private boolean step() {
    Progress.Position position = progress.position();
    Progress.Position newest = progress.newest();
    if (newest.epoch() != position.epoch()
        || newest.interaction() - position.interaction() > TOO_MUCH
        || newest.record() - position.record() > TOO_MUCH
        || progress.anyTouched(TOO_MUCH)) {
      progress.skipTo(newest);
      return true;
    }
    Instant now = clock.instant();
    Progress.Heard heard = progress.after(position, MOST);
    TreeSet<Long> customers = new TreeSet<>(heard.customers());
    customers.addAll(progress.due(now.toEpochMilli(), MOST));
    boolean nothing =
        customers.isEmpty()
            && heard.interaction() == position.interaction()
            && heard.record() == position.record();
    if (nothing) {
      return false;
    }
    List<Segment> counted = segments.all().stream().filter(Segment::isCounted).toList();
    if (!counted.isEmpty() && !customers.isEmpty()) {
      judge(counted, customers, now);
    }
    progress.goOn(heard, customers, position.counting());
    return true;
  }

  private void judge(List<Segment> counted, TreeSet<Long> customers, Instant now) {
    Map<Place, Standing> after = new HashMap<>();
    standings(counted, customers, now)
        .forEach(one -> after.put(new Place(one.segment(), one.customer()), one));
    Map<Place, Standing> before = members.of(customers);
    before.keySet().removeIf(place -> counted.stream().noneMatch(s -> s.id() == place.segment()));
    List<Standing> changed = new ArrayList<>();
    Map<Integer, int[]> moves = new HashMap<>();
    after.forEach(
        (place, standing) -> {
          Standing old = before.get(place);
          if (!standing.equals(old)) {
            changed.add(standing);
          }
          note(moves, place.segment(), old != null && old.member(), standing.member());
        });
    List<Place> gone = before.keySet().stream().filter(one -> !after.containsKey(one)).toList();
    gone.forEach(place -> note(moves, place.segment(), wasMember(before.get(place)), false));
    members.put(changed, now);
    members.remove(gone);
    moves.forEach((segment, more) -> segments.moved(segment, more[0], now));
  }

  private static boolean wasMember(@Nullable Standing standing) {
    return standing != null && standing.member();
  }

  private static void note(Map<Integer, int[]> moves, int segment, boolean before, boolean after) {
    if (before != after) {
      moves.computeIfAbsent(segment, unseen -> new int[1])[0] += after ? 1 : -1;
    }
  }

  private List<Standing> standings(List<Segment> counted, Collection<Long> customers, Instant now) {
    Compiling compiling = vocabulary.compiling();
    List<Judge> judges =
        counted.stream().map(one -> one.condition().read().compile(compiling)).toList();
    Beside beside = known.now(compiling.questions(), customers, now.toEpochMilli());
    Columns columns = timelines.of(customers);
    List<Standing> standings = new ArrayList<>();
    int row = 0;
    for (long customer : existing(customers)) {
      while (row < columns.size() && columns.customer(row) < customer) {
        row = columns.endOfCustomer(row);
      }
      boolean has = row < columns.size() && columns.customer(row) == customer;
      Timeline timeline = new Timeline(columns, row, has ? columns.endOfCustomer(row) : row);
      for (int i = 0; i < judges.size(); i++) {
        long verdict = judges.get(i).judge(timeline, beside, customer, now.toEpochMilli());
        if (verdict != -Judge.NEVER) {
          standings.add(
              new Standing(
                  counted.get(i).id(), customer, Judge.holds(verdict), Judge.until(verdict)));
        }
      }
    }
    return standings;
  }

  /**
   * Those who may be judged, by their ids: an id that was merged away has no records, and whoever
   * is restricted is in no segment.
   */
  private List<Long> existing(Collection<Long> customers) {
    return jdbc.sql(
            """
            select distinct customer from customers.record r
            where customer = any(:customers) and not exists (
              select from customers.restricted_customer x where x.customer = r.customer)
            order by customer
            """)
        .param("customers", customers.toArray(Long[]::new))
        .query(Long.class)
        .list();
  }
}
