package throughline.testing;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Points of a pipeline, each named by what is about to be done to a table or has just been, such as
 * "before insert customers.record". The process of the database that comes to the planned one ends
 * there, and its transaction with it.
 */
public final class CrashPoints {

  private final JdbcClient database;

  private CrashPoints(JdbcClient database) {
    this.database = database;
  }

  /** Watches every table of these schemas. */
  public static CrashPoints in(JdbcClient database, String... schemas) {
    CrashPoints points = new CrashPoints(database);
    points.prepare();
    for (String schema : schemas) {
      database
          .sql("select tablename from pg_tables where schemaname = ? order by 1")
          .param(schema)
          .query(String.class)
          .list()
          .forEach(table -> points.watch(schema + "." + table));
    }
    return points;
  }

  private void prepare() {
    database
        .sql(
            """
            create schema crash;
            create table crash.seen (point text, times bigint);
            create table crash.planned (point text, pass bigint);
            create sequence crash.passes;
            create function crash.pass() returns trigger language plpgsql as '
            declare
              name text := lower(tg_when || $x$ $x$ || tg_op || $x$ $x$ || tg_table_schema || $x$.$x$
                || tg_table_name);
            begin
              if exists (select from crash.planned p where p.point = name) then
                -- A sequence goes on counting when a transaction is undone.
                if nextval($x$crash.passes$x$) = (select pass from crash.planned) then
                  perform pg_terminate_backend(pg_backend_pid()), pg_sleep(60);
                end if;
              end if;
              if not exists (select from crash.planned) then
                insert into crash.seen values (name, 1);
              end if;
              return null;
            end';
            """)
        .update();
  }

  private void watch(String table) {
    for (String when : List.of("before", "after")) {
      database
          .sql(
              """
              create trigger crash_%s %s insert or update or delete or truncate on %s
              for each statement execute function crash.pass()
              """
                  .formatted(when, when, table))
          .update();
    }
  }

  /** The points that were passed while nothing was planned, each with how often. */
  public Map<String, Long> passed() {
    Map<String, Long> points = new TreeMap<>();
    database
        .sql("select point, sum(times) from crash.seen group by point")
        .query(
            row -> {
              points.put(row.getString(1), row.getLong(2));
            });
    return points;
  }

  /** Lets the process that passes a point for the n-th time end there. */
  public void plan(String point, long pass) {
    database.sql("insert into crash.planned values (?, ?)").params(point, pass).update();
  }

  /** How often the planned point was come to. */
  public long met() {
    return database
        .sql("select case when is_called then last_value else 0 end from crash.passes")
        .query(Long.class)
        .single();
  }
}
