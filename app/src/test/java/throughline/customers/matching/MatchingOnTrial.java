package throughline.customers.matching;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import throughline.platform.JobRun;
import throughline.platform.JobWork;
import throughline.platform.Jobs;

/** Probable matches on a database of their own, without a web around them. */
public final class MatchingOnTrial {
  private final JdbcClient jdbc;
  private final JdbcTemplate template;
  private final TransactionTemplate transactions;
  private final Resolutions resolutions;
  private final ComparedValues values;
  private final ProbableMatches matches;
  private final List<String> begun = new ArrayList<>();

  public MatchingOnTrial(JdbcClient jdbc, JdbcTemplate template, TransactionTemplate transactions) {
    this.jdbc = jdbc;
    this.template = template;
    this.transactions = transactions;
    resolutions = new Resolutions(jdbc);
    values = new ComparedValues(template);
    matches =
        new ProbableMatches(
            jdbc, resolutions, new WeighingRecords(jdbc, template, values, resolutions));
  }

  public ProbableMatches matches() {
    return matches;
  }

  /** Computes a resolution; returns its number. */
  public long compute(WhoIsWho who, boolean learn, double upper) {
    MatchingSettings settings = new MatchingSettings(jdbc, values);
    long id =
        jdbc.sql(
                """
                insert into customers.resolution
                  (state, started_at, by, learned, meanings, upper, lower)
                values ('computing', now(), 'test', coalesce(:learned, 0),
                  cast(:meanings as jsonb), :upper, :lower)
                returning id
                """)
            .param("learned", learn ? null : resolutions.inForce().orElseThrow().learned())
            .param(
                "meanings", Resolutions.JSON.writeValueAsString(settings.now().meanings().kinds()))
            .param("upper", upper)
            .param("lower", Math.min(upper, -2.0))
            .query(Long.class)
            .single();
    jdbc.sql("update customers.resolution set learned = id where learned = 0").update();
    resolvingAgain(who).run(new Run(id));
    return id;
  }

  /** Lets a computed resolution count. */
  public void apply(WhoIsWho who, long id) throws InterruptedException {
    jdbc.sql("update customers.resolution set state = 'applying' where id = :id")
        .param("id", id)
        .update();
    applying(who).run(new Run(id));
  }

  private ResolvingAgain resolvingAgain(WhoIsWho who) {
    return new ResolvingAgain(
        jdbc,
        template,
        resolutions,
        new LearningAll(jdbc, template, transactions, values),
        new AffectedRecords(jdbc),
        matches,
        who);
  }

  private ApplyingResolution applying(WhoIsWho who) {
    return new ApplyingResolution(
        jdbc,
        transactions,
        resolutions,
        matches,
        new LearningAll(jdbc, template, transactions, values),
        new AffectedRecords(jdbc),
        who);
  }

  /** Looks whether a resolution is due, as a process that has just begun. */
  public boolean doWhatIsDue(WhoIsWho who, Clock clock, Duration rest) {
    MatchingSettings settings = new MatchingSettings(jdbc, values);
    StartingResolutions starting =
        new StartingResolutions(
            jdbc,
            clock,
            new NotedJobs(),
            (actor, action, subject, detail) -> {},
            resolutions,
            settings,
            new LearningAll(jdbc, template, transactions, values),
            who);
    ResolvingByItself resolving =
        new ResolvingByItself(jdbc, clock, rest, resolutions, starting, settings);
    return Boolean.TRUE.equals(transactions.execute(status -> resolving.doWhatIsDue()));
  }

  public void setByItself(String what) {
    MatchingSettings settings = new MatchingSettings(jdbc, values);
    MatchingSettings.Settings now = settings.now();
    settings.keep(
        new MatchingSettings.Settings(
            now.version(), now.meanings(), now.upper(), now.lower(), ByItself.of(what)));
  }

  /** The jobs that were begun, in their order: what to do and with which resolution. */
  public List<String> begun() {
    return List.copyOf(begun);
  }

  /** Does what the last job was begun for. */
  public void work(WhoIsWho who) throws InterruptedException {
    String[] last = begun.get(begun.size() - 1).split(" ", -1);
    JobWork work = last[0].equals(ResolvingAgain.KIND) ? resolvingAgain(who) : applying(who);
    try {
      work.run(new Run(Long.parseLong(last[1])));
    } catch (InterruptedException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private final class NotedJobs implements Jobs {
    @Override
    public UUID start(String name, JobWork work) {
      throw new UnsupportedOperationException(name);
    }

    @Override
    public UUID start(String kind, String name, Map<String, String> parameters) {
      begun.add(kind + " " + parameters.get(ResolvingAgain.RESOLUTION));
      return new UUID(0, begun.size());
    }
  }

  /** The pairs that wait for people, by their records' ids. */
  public Map<String, Double> queue() {
    Map<String, Double> waiting = new TreeMap<>();
    jdbc.sql(
            """
            select p.a, p.b, p.bits from customers.probable_match p, customers.resolution r
            where r.state = 'in force' and p.learned = r.learned and p.bits >= r.lower
            """)
        .query(
            row -> {
              waiting.put(row.getLong(1) + " " + row.getLong(2), row.getDouble(3));
            });
    return waiting;
  }

  private record Run(long resolution) implements JobRun {
    @Override
    public UUID id() {
      return new UUID(0, resolution);
    }

    @Override
    public String parameter(String name) {
      return Long.toString(resolution);
    }

    @Override
    public void progress(long done, long total) {}

    @Override
    public void message(String sentence) {}
  }
}
