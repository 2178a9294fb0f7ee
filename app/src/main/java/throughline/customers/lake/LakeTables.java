package throughline.customers.lake;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import throughline.lake.LakeFile;
import throughline.lake.LakeVersion;
import throughline.lake.Mask;
import throughline.lake.Move;
import throughline.lake.Moves;
import throughline.lake.Retraction;
import throughline.platform.Turn;

/** The lake's versions and the changes of customers, as PostgreSQL has them. */
final class LakeTables {
  private static final int KEPT_VERSIONS = 20;

  private final JdbcClient jdbc;
  private final Clock clock;

  LakeTables(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Whether this transaction may do a piece of work that one process does at a time. */
  boolean mayDo(String work) {
    return turn(work).take(jdbc);
  }

  /** Waits until this transaction may do a piece of work. */
  void waitFor(String work) {
    turn(work).await(jdbc);
  }

  private static Turn turn(String work) {
    return new Turn("customers.lake." + work);
  }

  long epoch() {
    return jdbc.sql("select epoch from customers.lake_epoch").query(Long.class).single();
  }

  long newest() {
    return jdbc.sql("select coalesce(max(number), 0) from customers.lake_version")
        .query(Long.class)
        .single();
  }

  StoredVersion current() {
    return jdbc.sql("select * from customers.lake_version order by number desc limit 1")
        .query((row, number) -> stored(row))
        .optional()
        .orElseGet(StoredVersion::none);
  }

  private static StoredVersion stored(ResultSet row) throws SQLException {
    LakeVersion version =
        new LakeVersion(
            row.getLong("number"),
            row.getInt("buckets"),
            files(row),
            row.getLong("position"),
            row.getLong("identity_version"));
    return new StoredVersion(version, row.getLong("epoch"));
  }

  private static List<LakeFile> files(ResultSet row) throws SQLException {
    String[] paths = (String[]) row.getArray("paths").getArray();
    Integer[] buckets = (Integer[]) row.getArray("file_buckets").getArray();
    Long[] rows = longs(row.getArray("file_rows"));
    Long[] bytes = longs(row.getArray("file_bytes"));
    Long[] identities = longs(row.getArray("file_identity_versions"));
    List<LakeFile> files = new ArrayList<>();
    for (int i = 0; i < paths.length; i++) {
      files.add(new LakeFile(paths[i], buckets[i], rows[i], bytes[i], identities[i]));
    }
    return files;
  }

  private static Long[] longs(Array array) throws SQLException {
    return (Long[]) array.getArray();
  }

  void store(StoredVersion stored) {
    LakeVersion version = stored.version();
    jdbc.sql(
            """
            insert into customers.lake_version values (:number, :epoch, :buckets, :position,
              :identityVersion, :madeAt, :paths, :fileBuckets, :rows, :bytes, :identities)
            """)
        .param("number", version.number())
        .param("epoch", stored.epoch())
        .param("buckets", version.buckets())
        .param("position", version.logPosition())
        .param("identityVersion", version.identityVersion())
        .param("madeAt", Timestamp.from(clock.instant()))
        .param("paths", ofFiles(version, LakeFile::path).toArray(String[]::new))
        .param("fileBuckets", ofFiles(version, LakeFile::bucket).toArray(Integer[]::new))
        .param("rows", ofFiles(version, LakeFile::rows).toArray(Long[]::new))
        .param("bytes", ofFiles(version, LakeFile::bytes).toArray(Long[]::new))
        .param("identities", ofFiles(version, LakeFile::identityVersion).toArray(Long[]::new))
        .update();
    jdbc.sql("delete from customers.lake_version where number < :least")
        .param("least", version.number() - KEPT_VERSIONS)
        .update();
  }

  private static <T> List<T> ofFiles(LakeVersion version, Function<LakeFile, T> part) {
    return version.files().stream().map(part).toList();
  }

  /** How many interactions and changes of customers a version has yet to take in, about. */
  long behind(StoredVersion stored) {
    LakeVersion version = stored.version();
    return jdbc.sql(
            """
            select greatest(0, coalesce((select max(id) from customers.interaction), 0)
                - case when e.epoch = :epoch then :position else 0 end)
              + case when e.epoch = :epoch then 0 else 1 end
              + (select count(*) from customers.lake_change where id > :identityVersion)
            from customers.lake_epoch e
            """)
        .param("epoch", stored.epoch())
        .param("position", version.logPosition())
        .param("identityVersion", version.identityVersion())
        .query(Long.class)
        .single();
  }

  /** The newest change that is visible; a lake that has seen more keeps what it has seen. */
  long identityVersion(LakeVersion known) {
    long newest =
        jdbc.sql("select coalesce(max(id), 0) from customers.lake_change")
            .query(Long.class)
            .single();
    return Math.max(newest, known.identityVersion());
  }

  /**
   * Forgets new changes of what no file holds yet: it will be read as it is now. Where something
   * was retracted since, all are kept, because a file may hold what the tables no longer do; and
   * where an earlier change is kept, so are the later ones, because the last one counts.
   */
  void forgetChangesBeyond(LakeVersion version) {
    jdbc.sql(
            """
            delete from customers.lake_change c
            where c.id > :known and not exists (
              select from customers.interaction i
              where c.record < 0 and i.concern = -c.record and i.id <= :position)
            and not exists (
              select from customers.interaction i
              where c.record > 0 and i.record = c.record and i.concern is null
                and i.id <= :position)
            and coalesce(c.interaction, :position + 1) > :position
            and not exists (
              select from customers.lake_change r
              where r.id > :known and r.interaction <= :position)
            and not exists (
              select from customers.lake_change o where o.id <= :known and o.record = c.record)
            """)
        .param("known", version.identityVersion())
        .param("position", version.logPosition())
        .update();
  }

  /** What the files of a version do not know of the customers as it sees them. */
  Moves moves(LakeVersion version) {
    List<Move> moves = new ArrayList<>();
    List<Retraction> retractions = new ArrayList<>();
    jdbc.sql(
            """
            select record, interaction, before, after from customers.lake_change
            where id > :from and id <= :to order by id
            """)
        .param("from", version.oldestIdentityVersion())
        .param("to", version.identityVersion())
        .query(
            row -> {
              long before = row.getLong("before");
              if (row.getObject("record") == null) {
                retractions.add(new Retraction(row.getLong("interaction"), before));
              } else {
                moves.add(new Move(row.getLong("record"), before, row.getLong("after")));
              }
            });
    return Moves.of(moves, retractions);
  }

  /**
   * The customers, as a version knows them, some of whose records are a restricted person's now.
   * What moved after the version is still under the customer that it came from.
   */
  Mask mask(LakeVersion version) {
    return Mask.of(
        jdbc.sql(
                """
                select coalesce(
                  (select c.before from customers.lake_change c
                   where c.id > :seen and c.record = r.id order by c.id limit 1), r.customer)
                from customers.restricted_customer x
                  join customers.record r on r.customer = x.customer
                """)
            .param("seen", version.identityVersion())
            .query(Long.class)
            .list());
  }

  /** Forgets the changes that every file of a version knows. */
  void forgetChangesKnownTo(LakeVersion version) {
    jdbc.sql("delete from customers.lake_change where id <= :known")
        .param("known", version.oldestIdentityVersion())
        .update();
  }
}
