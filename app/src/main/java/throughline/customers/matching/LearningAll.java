package throughline.customers.matching;

import java.util.Arrays;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import throughline.customers.CopyRows;
import throughline.customers.matching.Resolutions.Resolution;
import throughline.customers.matching.WeighingRecords.Pair;
import throughline.engine.identity.Comparing;
import throughline.engine.identity.PortraitMatch;
import throughline.engine.identity.Records;
import throughline.engine.identity.Resolving;
import throughline.engine.identity.Schema;
import throughline.engine.identity.Settings;
import throughline.engine.identity.Weighing;
import throughline.platform.JobRun;

/**
 * Learns from all records at once what agreement in their values weighs, and weighs all pairs worth
 * it. Records stream in and matches stream out; in between are codes, not texts.
 */
@Component
class LearningAll {
  private static final int RECORDS_AT_A_TIME = 5_000;
  private static final int PAIRS_AT_A_TIME = 20_000;

  private final JdbcClient jdbc;
  private final JdbcTemplate template;
  private final TransactionTemplate transactions;
  private final ComparedValues values;
  private final SaidOfPairs said;

  LearningAll(
      JdbcClient jdbc,
      JdbcTemplate template,
      TransactionTemplate transactions,
      ComparedValues values) {
    this.jdbc = jdbc;
    this.template = template;
    this.transactions = transactions;
    this.values = values;
    this.said = new SaidOfPairs(jdbc);
  }

  /** The records in columns, with their ids and what they said, in the order of the ids. */
  private static final class All {
    final Records records;
    long[] ids = new long[1_024];
    long[] contents = new long[1_024];

    All(Schema schema) {
      records = new Records(schema);
    }

    long[] inOrder() {
      return Arrays.copyOf(ids, records.size());
    }

    void add(long id, ComparedValues.Values said) {
      int entry = records.add(said.row());
      if (entry == ids.length) {
        ids = Arrays.copyOf(ids, entry * 2);
        contents = Arrays.copyOf(contents, entry * 2);
      }
      ids[entry] = id;
      contents[entry] = said.content();
    }
  }

  void learn(Resolution resolution, JobRun run) {
    forget(resolution.id());
    run.message("Records are read.");
    analyze("customers.record, customers.record_identifier, customers.identifier");
    All all = read(resolution, run);
    run.message("Pairs are compared, and what they weigh is learned.");
    throughline.engine.identity.Resolution resolved =
        new Resolving(new Settings(enough(resolution, all), Settings.USUAL.threads(), 1))
            .resolve(all.records, said.among(all.inOrder()));
    Weighing weighing = Weighing.of(resolved);
    Comparing comparing = weighing.comparing(resolved);
    keep(resolution.id(), weighing, Figures.of(resolved, weighing));
    run.message("Keys are written.");
    writeKeys(resolution, all, comparing, run);
    run.message("Matches are written.");
    new Writing(resolution, all, comparing).write(resolved);
    writePortraits(resolution, all, resolved);
    analyze("customers.matching_record, customers.matching_key, customers.probable_match");
  }

  // Portraits are made of groups, so the groups have to be those of this resolution.
  private static double enough(Resolution resolution, All all) {
    Schema schema = all.records.schema();
    return schema.hasHomes() ? Settings.enough(schema) : resolution.upper();
  }

  private void writePortraits(
      Resolution resolution, All all, throughline.engine.identity.Resolution resolved) {
    CopyRows rows = new CopyRows();
    for (PortraitMatch match : resolved.portraits()) {
      Pair pair = Pair.of(all.ids[match.one()], all.ids[match.other()]);
      WeighingRecords.add(rows, resolution, pair, match.why());
    }
    transactions.executeWithoutResult(status -> rows.into(template, WeighingRecords.PORTRAITS));
  }

  /** In parts, each a transaction: progress is seen meanwhile, and the job is known to live. */
  private All read(Resolution resolution, JobRun run) {
    Meanings meanings = resolution.meanings();
    Schema schema = values.schema(meanings);
    All all = new All(schema);
    long total = jdbc.sql("select count(*) from customers.record").query(Long.class).single();
    long last = 0;
    long next = values.next(last, meanings, schema, all::add);
    while (next > last) {
      run.progress(all.records.size(), total);
      last = next;
      next = values.next(last, meanings, schema, all::add);
    }
    return all;
  }

  /** Right after a load nobody has told PostgreSQL how large tables are, and it plans for none. */
  private void analyze(String tables) {
    jdbc.sql("analyze " + tables).update();
  }

  private void keep(long id, Weighing weighing, Figures figures) {
    jdbc.sql(
            """
            update customers.resolution set model = :model, figures = cast(:figures as jsonb)
            where id = :id
            """)
        .param("model", weighing.write())
        .param("figures", Resolutions.JSON.writeValueAsString(figures))
        .param("id", id)
        .update();
  }

  private void writeKeys(Resolution resolution, All all, Comparing comparing, JobRun run) {
    int size = all.records.size();
    for (int from = 0; from < size; from += RECORDS_AT_A_TIME) {
      CopyRows records = new CopyRows();
      CopyRows keys = new CopyRows();
      for (int entry = from; entry < Math.min(size, from + RECORDS_AT_A_TIME); entry++) {
        long[] own = WeighingRecords.keys(resolution, comparing, entry);
        records.add(resolution.id()).add(all.ids[entry]).add(all.contents[entry]);
        records.add(own).add(WeighingRecords.birth(comparing, entry)).endRow();
        for (long key : own) {
          keys.add(key).add(all.ids[entry]).endRow();
        }
      }
      transactions.executeWithoutResult(
          status -> {
            records.into(template, WeighingRecords.RECORDS);
            keys.into(template, WeighingRecords.KEYS);
          });
      run.progress(from, size);
    }
  }

  /** Forgets what a resolution kept, a piece in each transaction. */
  void forget(long learned) {
    jdbc.sql("delete from customers.portrait_match where learned = :learned")
        .param("learned", learned)
        .update();
    jdbc.sql("delete from customers.probable_match where learned = :learned")
        .param("learned", learned)
        .update();
    int gone = RECORDS_AT_A_TIME;
    while (gone > 0) {
      gone =
          jdbc.sql(
                  """
                  with gone as (
                    delete from customers.matching_record
                    where ctid = any(array(
                      select ctid from customers.matching_record
                      where learned = :learned limit :limit))
                    returning record, keys),
                  without as (
                    delete from customers.matching_key k
                    using (select record, unnest(keys) as key from gone) g
                    where k.key = g.key and k.record = g.record)
                  select count(*) from gone
                  """)
              .param("learned", learned)
              .param("limit", RECORDS_AT_A_TIME)
              .query(Integer.class)
              .single();
    }
  }

  /** Pairs on their way into the table. */
  private final class Writing {
    private final Resolution resolution;
    private final All all;
    private final Comparing comparing;
    private CopyRows rows = new CopyRows();
    private int waiting;

    Writing(Resolution resolution, All all, Comparing comparing) {
      this.resolution = resolution;
      this.all = all;
      this.comparing = comparing;
    }

    void write(throughline.engine.identity.Resolution resolved) {
      SmallCircles circles = SmallCircles.of(resolved);
      resolved.matches(
          Double.NEGATIVE_INFINITY,
          (one, other, score, same) -> {
            write(one, other);
            circles.found(one, other);
          });
      circles.others(this::write);
      flush();
    }

    private void write(int one, int other) {
      if (comparing.score(one, other) >= WeighingRecords.WORTH_KEEPING) {
        Pair pair = Pair.of(all.ids[one], all.ids[other]);
        WeighingRecords.add(rows, resolution, pair, comparing.explain(one, other));
        if (++waiting == PAIRS_AT_A_TIME) {
          flush();
        }
      }
    }

    private void flush() {
      CopyRows full = rows;
      rows = new CopyRows();
      waiting = 0;
      transactions.executeWithoutResult(status -> full.into(template, WeighingRecords.MATCHES));
    }
  }
}
