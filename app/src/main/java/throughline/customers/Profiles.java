package throughline.customers;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import throughline.customers.OwnTimeline.Step;
import throughline.customers.TimelineFigures.Bucket;
import throughline.customers.TimelineFigures.Concern;
import throughline.customers.TimelineRows.Wanted;
import throughline.organisation.Organisation;
import throughline.sources.Sources;

/**
 * What the customer screen shows at first: who, since when, what is open, what was said of them.
 */
@Component
public class Profiles {
  private static final int BUCKETS = 60;

  private final JdbcClient jdbc;
  private final OwnTimeline timelines;
  private final ClosingOutcomes closing;
  private final Organisation organisation;
  private final Sources sources;
  private final TimelineRows rows;

  Profiles(
      JdbcClient jdbc,
      OwnTimeline timelines,
      ClosingOutcomes closing,
      Organisation organisation,
      Sources sources,
      TimelineRows rows) {
    this.jdbc = jdbc;
    this.timelines = timelines;
    this.closing = closing;
    this.organisation = organisation;
    this.sources = sources;
    this.rows = rows;
  }

  record Score(double value, @Nullable String scale, Instant at) {}

  record Summary(
      List<String> sentences,
      @Nullable Instant since,
      @Nullable Instant lastAt,
      int interactions,
      long contacts,
      List<String> departments,
      long openConcerns,
      int repeatContacts30d,
      @Nullable Score lastScore) {}

  record Attribute(String name, String value, String source, Instant at) {}

  record RecordItem(
      String id,
      String source,
      String sourceName,
      String key,
      Map<String, String> attributes,
      @Nullable Instant firstAt,
      @Nullable Instant lastAt,
      int interactions) {}

  record Profile(
      String id,
      @Nullable String name,
      @Nullable String redirectedFrom,
      Summary summary,
      List<Attribute> attributes,
      List<RecordItem> records) {}

  public record Share(@Nullable String department, int n) {}

  public record BucketItem(Instant from, Instant to, List<Share> departments) {}

  public record ConcernItem(
      String id,
      String key,
      Instant from,
      Instant to,
      List<String> departments,
      int interactions,
      boolean open) {}

  public record Overview(
      @Nullable Instant from,
      @Nullable Instant to,
      List<BucketItem> buckets,
      List<ConcernItem> concerns) {}

  private record Known(
      long id, int source, String key, @Nullable String name, Attributes attributes) {}

  /** The customer that an id leads to. */
  public long resolve(long asked) {
    return CustomerIds.known(jdbc, asked);
  }

  /** The records of a customer, by their ids. */
  public long[] records(long customer) {
    return Ids.array(
        jdbc.sql("select id from customers.record where customer = :customer order by id")
            .param("customer", customer)
            .query(Long.class)
            .list());
  }

  /** The records of some customers, by customer. */
  public Map<Long, List<Long>> records(Collection<Long> customers) {
    Map<Long, List<Long>> records = new HashMap<>();
    jdbc.sql("select customer, id from customers.record where customer = any(:ids) order by id")
        .param("ids", Ids.array(customers))
        .query(
            row -> {
              records
                  .computeIfAbsent(row.getLong(1), unused -> new ArrayList<>())
                  .add(row.getLong(2));
            });
    return records;
  }

  Profile profile(long asked, Masking masking, Locale locale) {
    long id = resolve(asked);
    List<Known> records = known(id);
    List<Step> steps = timelines.of(records.stream().mapToLong(Known::id).toArray());
    TimelineFigures figures = new TimelineFigures(steps, closing.codes());
    return new Profile(
        Long.toString(id),
        masking.name(name(records)),
        id == asked ? null : Long.toString(asked),
        summary(figures, locale),
        attributes(records, masking),
        items(records, steps, masking));
  }

  private List<Known> known(long customer) {
    return jdbc.sql(
            """
            select id, source, key, name, attributes from customers.record
            where customer = :customer order by id
            """)
        .param("customer", customer)
        .query(
            (row, number) ->
                new Known(
                    row.getLong("id"),
                    row.getInt("source"),
                    row.getString("key"),
                    row.getString("name"),
                    Attributes.read(row.getString("attributes"))))
        .list();
  }

  private static @Nullable String name(List<Known> records) {
    return records.stream().map(Known::name).filter(Objects::nonNull).findFirst().orElse(null);
  }

  private Summary summary(TimelineFigures figures, Locale locale) {
    Map<Integer, String> names = new HashMap<>();
    organisation.departments().forEach(one -> names.put(one.id(), one.name()));
    TimelineFigures.Score score = figures.lastScore();
    return new Summary(
        new SummarySentences(locale).of(figures, id -> names.getOrDefault(id, "")),
        figures.first(),
        figures.last(),
        figures.interactions(),
        figures.contacts(),
        figures.departments().keySet().stream().map(String::valueOf).toList(),
        figures.concerns().stream().filter(Concern::open).count(),
        figures.repeatContacts(),
        score == null ? null : new Score(score.value(), score.scale(), score.at()));
  }

  private List<Attribute> attributes(List<Known> records, Masking masking) {
    Map<Integer, String> names = sourceNames();
    List<Attribute> all = new ArrayList<>();
    for (Known record : records) {
      record
          .attributes()
          .values()
          .forEach(
              (name, value) ->
                  all.add(
                      new Attribute(
                          name,
                          masking.text(value.value()),
                          names.getOrDefault(record.source(), ""),
                          value.time())));
    }
    return all;
  }

  private Map<Integer, String> sourceNames() {
    Map<Integer, String> names = new HashMap<>();
    sources.sources().forEach(one -> names.put(one.id().value(), one.name()));
    return names;
  }

  List<RecordItem> recordsOf(long customer, Masking masking) {
    List<Known> records = known(customer);
    return items(records, timelines.of(records.stream().mapToLong(Known::id).toArray()), masking);
  }

  private List<RecordItem> items(List<Known> records, List<Step> steps, Masking masking) {
    Map<Long, List<Step>> own = new HashMap<>();
    steps.forEach(
        step -> own.computeIfAbsent(step.record(), unused -> new ArrayList<>()).add(step));
    Map<Integer, String> names = sourceNames();
    return records.stream()
        .map(record -> item(record, own.getOrDefault(record.id(), List.of()), names, masking))
        .toList();
  }

  private static RecordItem item(
      Known record, List<Step> own, Map<Integer, String> names, Masking masking) {
    Map<String, String> attributes = new TreeMap<>();
    record
        .attributes()
        .values()
        .forEach((name, value) -> attributes.put(name, masking.text(value.value())));
    return new RecordItem(
        Long.toString(record.id()),
        Integer.toString(record.source()),
        names.getOrDefault(record.source(), ""),
        masking.text(record.key()),
        attributes,
        own.isEmpty() ? null : own.get(0).time(),
        own.isEmpty() ? null : own.get(own.size() - 1).time(),
        own.size());
  }

  Overview overview(long customer, Wanted wanted) {
    return overview(Lanes.of(records(customer)), wanted);
  }

  public Overview overview(Lanes lanes) {
    return overview(lanes, Wanted.EVERYTHING);
  }

  /** The whole of a timeline in stretches of time, and the concerns that what is wanted serves. */
  public Overview overview(Lanes lanes, Wanted wanted) {
    TimelineFigures figures = new TimelineFigures(timelines.of(lanes), closing.codes());
    List<Concern> concerns = concerns(figures, lanes, wanted);
    Map<Long, String> keys = keys(concerns);
    return new Overview(
        figures.first(),
        figures.last(),
        figures.buckets(BUCKETS).stream().map(Profiles::item).toList(),
        concerns.stream().map(one -> item(one, keys)).toList());
  }

  private List<Concern> concerns(TimelineFigures figures, Lanes lanes, Wanted wanted) {
    if (wanted.isEverything()) {
      return figures.concerns();
    }
    Set<Long> served = rows.concerns(lanes, wanted);
    return figures.concerns().stream().filter(one -> served.contains(one.id())).toList();
  }

  private static BucketItem item(Bucket bucket) {
    List<Share> shares = new ArrayList<>();
    bucket
        .departments()
        .forEach((id, n) -> shares.add(new Share(id == 0 ? null : Integer.toString(id), n)));
    return new BucketItem(bucket.from(), bucket.to(), shares);
  }

  private static ConcernItem item(Concern concern, Map<Long, String> keys) {
    return new ConcernItem(
        Long.toString(concern.id()),
        keys.getOrDefault(concern.id(), ""),
        concern.from(),
        concern.to(),
        concern.departments().stream().map(String::valueOf).toList(),
        concern.interactions(),
        concern.open());
  }

  private Map<Long, String> keys(List<Concern> concerns) {
    Map<Long, String> keys = new HashMap<>();
    jdbc.sql("select id, key from customers.concern where id = any(:ids)")
        .param("ids", concerns.stream().mapToLong(Concern::id).toArray())
        .query(
            row -> {
              keys.put(row.getLong("id"), row.getString("key"));
            });
    return keys;
  }
}
