package throughline.organisation;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import throughline.platform.ForCommands;
import throughline.platform.Turn;
import tools.jackson.databind.json.JsonMapper;

/**
 * The organisation in PostgreSQL, with the names that mappings ask for kept in memory. Ids are
 * never taken back, so what is kept in memory stays true.
 */
@Component
@ForCommands
class JdbcOrganisation implements Organisation {
  /** Twelve colours, each full and in two kinds of stripes. */
  private static final int COLORS = 36;

  /** One creator at a time: new names are rare, and colours are given in turn. */
  private static final Turn CREATING = new Turn("organisation");

  private static final String MAPPING = "mapping";

  private final JdbcClient jdbc;
  private final Clock clock;
  private final TransactionTemplate alone;
  private final CalendarVersions calendars;
  private final WorkingHoursInForce hours;
  private final Map<FoldedName, Integer> departments = new ConcurrentHashMap<>();
  private final Map<TouchpointKey, Integer> touchpoints = new ConcurrentHashMap<>();

  private record TouchpointKey(FoldedName name, FoldedName channel) {
    static TouchpointKey of(TouchpointName name) {
      return new TouchpointKey(
          FoldedName.of(name.name()),
          FoldedName.of(Objects.requireNonNullElse(name.channel(), "")));
    }
  }

  JdbcOrganisation(
      JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock, JsonMapper json) {
    this.jdbc = jdbc;
    this.clock = clock;
    calendars = new CalendarVersions(jdbc, json);
    hours = new WorkingHoursInForce(jdbc, calendars);
    // Its own transaction: a name stays when the batch that brought it is rolled back, so that
    // nobody ever remembers an id that does not exist.
    alone = new TransactionTemplate(transactions);
    alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
  }

  @Override
  public Map<String, Integer> departments(Collection<String> names) {
    return found(names, FoldedName::of, departments, this::findOrCreateDepartment);
  }

  @Override
  public Map<TouchpointName, Integer> touchpoints(Collection<TouchpointName> names) {
    Set<String> owners = new LinkedHashSet<>();
    names.stream()
        .filter(name -> !touchpoints.containsKey(TouchpointKey.of(name)))
        .map(TouchpointName::department)
        .filter(Objects::nonNull)
        .forEach(owners::add);
    Map<String, Integer> owning = departments(owners);
    return found(
        names, TouchpointKey::of, touchpoints, name -> findOrCreateTouchpoint(name, owning));
  }

  private <N, K> Map<N, Integer> found(
      Collection<N> names, Function<N, K> key, Map<K, Integer> known, Function<N, Integer> create) {
    Map<K, N> missing = new HashMap<>();
    names.forEach(name -> missing.putIfAbsent(key.apply(name), name));
    missing.keySet().removeAll(known.keySet());
    if (!missing.isEmpty()) {
      known.putAll(created(missing, create));
    }
    Map<N, Integer> found = new HashMap<>();
    names.forEach(name -> found.put(name, Objects.requireNonNull(known.get(key.apply(name)))));
    return found;
  }

  private <N, K> Map<K, Integer> created(Map<K, N> missing, Function<N, Integer> create) {
    return Objects.requireNonNull(
        alone.execute(
            status -> {
              CREATING.await(jdbc);
              Map<K, Integer> created = new HashMap<>();
              missing.forEach((key, name) -> created.put(key, create.apply(name)));
              return created;
            }));
  }

  private int findOrCreateDepartment(String name) {
    String folded = FoldedName.of(name).value();
    return jdbc.sql("select department from organisation.department_name where folded = :folded")
        .param("folded", folded)
        .query(Integer.class)
        .optional()
        .orElseGet(() -> createDepartment(name.strip(), folded));
  }

  private int createDepartment(String name, String folded) {
    return jdbc.sql(
            """
            with created as (
              insert into organisation.department (color)
              select count(*) % :colors from organisation.department
              returning id),
            named as (
              insert into organisation.department_name (folded, department)
              select :folded, id from created)
            insert into organisation.department_version
              (department, version, name, partner, valid_from, changed_at, changed_by)
            select id, 1, :name, false, '-infinity', :now, :by from created
            returning department
            """)
        .param("colors", COLORS)
        .param("folded", folded)
        .param("name", name)
        .param("now", Timestamp.from(clock.instant()))
        .param("by", MAPPING)
        .query(Integer.class)
        .single();
  }

  private int findOrCreateTouchpoint(TouchpointName name, Map<String, Integer> owners) {
    TouchpointKey key = TouchpointKey.of(name);
    return jdbc.sql(
            """
            select id from organisation.touchpoint
            where folded = :folded and folded_channel = :channel
            """)
        .param("folded", key.name().value())
        .param("channel", key.channel().value())
        .query(Integer.class)
        .optional()
        .orElseGet(() -> createTouchpoint(name, key, owner(name, owners)));
  }

  private static @Nullable Integer owner(TouchpointName name, Map<String, Integer> owners) {
    return name.department() == null ? null : owners.get(name.department());
  }

  private int createTouchpoint(TouchpointName name, TouchpointKey key, @Nullable Integer owner) {
    return jdbc.sql(
            """
            with created as (
              insert into organisation.touchpoint (folded, folded_channel)
              values (:folded, :foldedChannel)
              returning id)
            insert into organisation.touchpoint_version
              (touchpoint, version, name, channel, department, valid_from, changed_at, changed_by)
            select id, 1, :name, :channel, cast(:department as int), '-infinity', :now, :by
            from created
            returning touchpoint
            """)
        .param("folded", key.name().value())
        .param("foldedChannel", key.channel().value())
        .param("name", name.name().strip())
        .param("channel", Objects.requireNonNullElse(name.channel(), "").strip())
        .param("department", owner)
        .param("now", Timestamp.from(clock.instant()))
        .param("by", MAPPING)
        .query(Integer.class)
        .single();
  }

  @Override
  public List<Department> departments() {
    return DepartmentVersions.counted(jdbc);
  }

  @Override
  public JoinedDepartments joined() {
    return DepartmentVersions.joined(jdbc);
  }

  @Override
  public List<Calendar> calendars() {
    return calendars.current();
  }

  @Override
  public WorkingHours workingHours() {
    return hours.read();
  }

  @Override
  public List<Touchpoint> touchpoints() {
    return TouchpointVersions.counted(jdbc);
  }
}
