package throughline.journeys;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Designed maps in their tables; nothing is ever overwritten there. */
@Component
class DesignedMapRows {
  private static final JsonMapper JSON = JsonMapper.shared();

  private final JdbcClient jdbc;

  DesignedMapRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The steps of a map with its stages, as they are kept together. */
  private record Definition(List<String> stages, PartForm flow) {}

  /** The newest version of every map, by name. */
  List<DesignedMapVersion> newest() {
    return jdbc.sql(
            """
            select * from (
              select distinct on (map) * from journeys.designed_map_version
              order by map, version desc) v
            order by lower(name), map
            """)
        .query(DesignedMapRows::version)
        .list();
  }

  /** Of every map the version that is in force at an instant, by name. */
  List<DesignedMapVersion> inForce(Instant at) {
    return jdbc.sql(
            """
            select * from (
              select distinct on (map) * from journeys.designed_map_version
              where valid_from <= :at order by map, version desc) v
            where not archived order by lower(name), map
            """)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .query(DesignedMapRows::version)
        .list();
  }

  /** All versions of a map, the newest first. */
  List<DesignedMapVersion> versions(int map) {
    return jdbc.sql(
            "select * from journeys.designed_map_version where map = :map order by version desc")
        .param("map", map)
        .query(DesignedMapRows::version)
        .list();
  }

  Optional<DesignedMapVersion> find(int map) {
    return versions(map).stream().findFirst();
  }

  private static DesignedMapVersion version(ResultSet row, int number) throws SQLException {
    Definition definition = JSON.readValue(row.getString("definition"), Definition.class);
    String promise = row.getString("promise");
    return new DesignedMapVersion(
        row.getInt("map"),
        row.getInt("version"),
        new MapForm(
            row.getString("name"),
            row.getString("owner"),
            definition.stages(),
            definition.flow(),
            JSON.readValue(row.getString("about"), AboutForm.class),
            promise == null ? null : JSON.readValue(promise, PromiseForm.class)),
        row.getBoolean("archived"),
        row.getTimestamp("valid_from").toInstant(),
        row.getTimestamp("changed_at").toInstant(),
        row.getString("changed_by"));
  }

  /** Others who write maps wait until this transaction ends, so that names stay different. */
  void waitToWrite() {
    jdbc.sql("lock table journeys.designed_map in share row exclusive mode").update();
  }

  int create() {
    return jdbc.sql("insert into journeys.designed_map default values returning id")
        .query(Integer.class)
        .single();
  }

  void write(DesignedMapVersion version) {
    MapForm form = version.form();
    jdbc.sql(
            """
            insert into journeys.designed_map_version (map, version, name, owner, definition, about,
              promise, archived, valid_from, changed_at, changed_by)
            values (:map, :version, :name, :owner, cast(:definition as jsonb),
              cast(:about as jsonb), cast(:promise as jsonb), :archived, :from, :at, :by)
            """)
        .param("map", version.map())
        .param("version", version.version())
        .param("name", form.name())
        .param("owner", form.owner())
        .param("definition", JSON.writeValueAsString(new Definition(form.stages(), form.flow())))
        .param("about", JSON.writeValueAsString(form.about()))
        .param("promise", written(form.promise()))
        .param("archived", version.archived())
        .param("from", version.validFrom().atOffset(ZoneOffset.UTC))
        .param("at", version.changedAt().atOffset(ZoneOffset.UTC))
        .param("by", version.changedBy())
        .update();
  }

  private static @Nullable String written(@Nullable PromiseForm promise) {
    return promise == null ? null : JSON.writeValueAsString(promise);
  }
}
