package throughline.customers.segments;

import java.io.Serializable;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import throughline.customers.ClosingOutcomes;
import throughline.customers.CustomerTimelines;
import throughline.customers.consent.TestConsents;
import throughline.customers.profile.ProfileRules;
import throughline.engine.condition.Memberships;
import throughline.engine.timeline.Dictionaries;
import throughline.engine.timeline.Scope;
import throughline.engine.timeline.TimelineAnalysis;
import throughline.organisation.Organisation;
import throughline.organisation.OrganisationOnTrial;
import tools.jackson.databind.json.JsonMapper;

/** Segments on a database, without a web around them. */
public final class SegmentsHouse {
  private static final int MOST_STEPS = 1_000;

  private final JdbcClient jdbc;
  private final TransactionTemplate transactions;
  private final Progress progress;
  private final SegmentRows rows;
  private final FollowingMembers following;
  private final Recounting recounting;
  private final Clock clock;
  private Runnable meanwhile = () -> {};

  public SegmentsHouse(
      DataSource source,
      PlatformTransactionManager manager,
      CustomerTimelines lake,
      ClosingOutcomes closing,
      Clock clock) {
    jdbc = JdbcClient.create(source);
    transactions = new TransactionTemplate(manager);
    this.clock = clock;
    progress = new Progress(jdbc);
    rows = new SegmentRows(jdbc, clock);
    RowsAsTheyCome asTheyCome = new RowsAsTheyCome(source, manager);
    MemberRows members = new MemberRows(jdbc, new JdbcTemplate(source), asTheyCome);
    Organisation organisation = OrganisationOnTrial.on(jdbc, manager, clock);
    Vocabulary vocabulary = new Vocabulary(jdbc, closing, organisation);
    KnownOfCustomers known =
        new KnownOfCustomers(asTheyCome, new ProfileRules(jdbc, clock), TestConsents.of(jdbc));
    OperationalTimelines timelines = new OperationalTimelines(jdbc, organisation);
    following =
        new FollowingMembers(
            transactions, jdbc, progress, rows, members, timelines, known, vocabulary, clock);
    recounting =
        new Recounting(
            manager,
            asTheyCome,
            progress,
            rows,
            members,
            new Interrupted(lake),
            known,
            vocabulary,
            clock);
  }

  /** The lake, in which something else happens right after everything was read. */
  private final class Interrupted implements CustomerTimelines {
    private final CustomerTimelines lake;

    Interrupted(CustomerTimelines lake) {
      this.lake = lake;
    }

    @Override
    public <A extends Serializable, R> Answer<R> learn(
        String key, TimelineAnalysis<A, R> analysis, Scope scope) {
      return lake.learn(key, analysis, scope);
    }

    @Override
    public <A extends Serializable, R> R learnOnce(TimelineAnalysis<A, R> analysis, Scope scope) {
      R learned = lake.learnOnce(analysis, scope);
      Runnable now = meanwhile;
      meanwhile = () -> {};
      // In a thread of its own, because this one is within the transaction of the count.
      CompletableFuture.runAsync(now).join();
      return learned;
    }

    @Override
    public Dictionaries dictionaries() {
      return lake.dictionaries();
    }

    @Override
    public long interactions() {
      return lake.interactions();
    }
  }

  /**
   * Creates a segment.
   *
   * @param condition as it is sent, in JSON
   */
  public int create(String name, String condition) {
    ConditionForm form = form(condition);
    form.read();
    return rows.create(name, form, "ada");
  }

  public void change(int id, String condition) {
    Segment before = rows.find(id).orElseThrow();
    rows.change(before, before.name(), form(condition), "ada");
  }

  private static ConditionForm form(String condition) {
    return JsonMapper.shared().readValue(condition, ConditionForm.class);
  }

  /** Follows until nothing is new. */
  public void follow() {
    int steps = 0;
    while (following.advance()) {
      if (++steps > MOST_STEPS) {
        throw new IllegalStateException("Following does not come to an end.");
      }
    }
  }

  public boolean countWhereDue() {
    return recounting.countWhereDue();
  }

  /** Counts all; something happens after everything was read and before it is written. */
  public void countAllWhile(Runnable somethingHappens) {
    transactions.executeWithoutResult(status -> progress.askForRecount());
    meanwhile = somethingHappens;
    if (!recounting.countWhereDue()) {
      throw new IllegalStateException("Nothing was counted.");
    }
  }

  /** A customer's standing in a segment, by the names of both. */
  private record Place(long segment, long customer) {}

  private record Known(boolean member, long until) {}

  /**
   * Where members as they were followed differ from a count of everybody in the lake. An instant at
   * which time alone may decide anew is a lower bound, and grows with what has been seen meanwhile:
   * whoever was judged earlier may be looked at once more in vain, but never too late.
   */
  public List<String> differences() {
    Map<Place, Known> followed = followed();
    Map<Place, Known> counted = counted();
    long now = clock.millis();
    List<String> differences = new ArrayList<>();
    Set<Place> places = new HashSet<>(followed.keySet());
    places.addAll(counted.keySet());
    for (Place place : places) {
      Known one = followed.getOrDefault(place, new Known(false, Standing.NEVER));
      Known other = counted.getOrDefault(place, new Known(false, Standing.NEVER));
      if (one.member() != other.member() || one.until() <= now || one.until() > other.until()) {
        differences.add("%s followed %s, counted %s".formatted(place, one, other));
      }
    }
    return differences;
  }

  private Map<Place, Known> followed() {
    Map<Place, Known> followed = new HashMap<>();
    jdbc.sql(
            """
            select segment, customer, member, coalesce(due, :never) as due
            from customers.segment_member
            """)
        .param("never", Standing.NEVER)
        .query(
            row -> {
              followed.put(
                  new Place(row.getLong("segment"), row.getLong("customer")),
                  new Known(row.getBoolean("member"), row.getLong("due")));
            });
    return followed;
  }

  private Map<Place, Known> counted() {
    List<Segment> all = rows.all();
    Recounting.Count count =
        recounting.count(all.stream().map(Segment::condition).toList(), clock.instant());
    Map<Place, Known> counted = new HashMap<>();
    for (int i = 0; i < all.size(); i++) {
      for (Memberships.Answer answer : List.of(count.withTimeline(), count.without())) {
        Memberships.Standings standings = answer.standings().get(i);
        for (int j = 0; j < standings.size(); j++) {
          Memberships.Standing one = standings.get(j);
          counted.put(
              new Place(all.get(i).id(), one.customer()), new Known(one.member(), one.until()));
        }
      }
    }
    return counted;
  }

  public List<String> conditions() {
    return rows.all().stream().map(one -> one.id() + " " + one.condition().read()).toList();
  }

  /** How many members each segment says to have, and has. */
  public List<List<Long>> sizes() {
    List<List<Long>> sizes = new ArrayList<>();
    for (Segment segment : rows.all()) {
      long members =
          jdbc.sql("select count(*) from customers.segment_member where segment = :id and member")
              .param("id", segment.id())
              .query(Long.class)
              .single();
      sizes.add(List.of(segment.members(), members));
    }
    return sizes;
  }

  public Instant now() {
    return clock.instant();
  }
}
