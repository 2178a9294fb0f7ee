package throughline.customers.matching;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import throughline.customers.Ids;
import throughline.customers.identity.Normalisation;
import throughline.customers.matching.Meanings.Held;
import throughline.engine.identity.FieldKind;
import throughline.engine.identity.Schema;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The values by which records are compared: their attributes, and e-mail addresses and phones. */
@Component
class ComparedValues {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final int RECORDS_AT_A_TIME = 5_000;

  /** A record that has less than this to compare is found by its identifiers alone. */
  private static final int FEWEST_VALUES = 2;

  // Phones and addresses that prove nothing whoever holds them are not compared either. A phone
  // number without a country code proves nothing alone, but its last digits are worth a look.
  private static final String ROWS =
      """
      select r.id, %s as attributes, array(
          select split_part(i.type, '.', 1) || '=' || i.value
          from customers.record_identifier l join customers.identifier i on i.id = l.identifier
          where l.record = r.id and (i.blocked is null or i.blocked = '%s')
            and split_part(i.type, '.', 1) in ('email', 'phone')) as held
      """
          .replace("'%s'", "'" + Normalisation.NOT_A_PHONE + "'");

  private final JdbcTemplate template;

  ComparedValues(JdbcTemplate template) {
    this.template = template;
  }

  /** The values of one record, in the order of the fields. */
  record Values(List<@Nullable String> row) {
    boolean areComparable() {
      return row.stream().filter(Objects::nonNull).count() >= FEWEST_VALUES;
    }

    /** The same for the same values, ever after. */
    long content() {
      StringBuilder text = new StringBuilder();
      row.forEach(value -> text.append(value == null ? "" : value).append('\n'));
      return UUID.nameUUIDFromBytes(text.toString().getBytes(StandardCharsets.UTF_8))
          .getMostSignificantBits();
    }
  }

  /**
   * The values of these records.
   *
   * @param fresh the attributes of records that nobody has written yet
   * @param schema the fields that were learned
   */
  Map<Long, Values> of(
      Collection<Long> records,
      Map<Long, Map<String, String>> fresh,
      Meanings meanings,
      Schema schema) {
    Map<Long, Values> all = new HashMap<>();
    long[] ids = Ids.array(records);
    template.query(
        ROWS.formatted("w.attributes")
            + " from unnest(cast(? as bigint[])) as r(id) left join customers.record w"
            + " on w.id = r.id",
        row -> {
          long id = row.getLong(1);
          Map<String, String> attributes =
              fresh.containsKey(id)
                  ? Objects.requireNonNull(fresh.get(id))
                  : attributes(row.getString(2));
          all.put(id, new Values(meanings.values(schema, attributes, held(row))));
        },
        (Object) ids);
    return all;
  }

  /**
   * Tells the next records that have enough to compare, in the order of their ids.
   *
   * @return up to which id records were looked at; the same where there are no more
   */
  long next(long after, Meanings meanings, Schema schema, BiConsumer<Long, Values> consumer) {
    AtomicLong last = new AtomicLong(after);
    template.query(
        ROWS.formatted("r.attributes")
            + " from customers.record r where r.id > ? order by r.id limit ?",
        row -> {
          last.set(row.getLong(1));
          Values values =
              new Values(meanings.values(schema, attributes(row.getString(2)), held(row)));
          if (values.areComparable()) {
            consumer.accept(last.get(), values);
          }
        },
        after,
        RECORDS_AT_A_TIME);
    return last.get();
  }

  /** The fields by which records are compared as they are now. */
  Schema schema(Meanings meanings) {
    return meanings.schema(hasPhones());
  }

  private boolean hasPhones() {
    return Boolean.TRUE.equals(
        template.queryForObject(
            """
            select exists (
              select from customers.identifier i
                join customers.record_identifier l on l.identifier = i.id
              where split_part(i.type, '.', 1) = 'phone'
                and (i.blocked is null or i.blocked = ?))
            """,
            Boolean.class,
            Normalisation.NOT_A_PHONE));
  }

  /** The names of all attributes that records have. */
  List<String> attributeNames() {
    return template.queryForList(
        "select name from customers.attribute_name order by name", String.class);
  }

  private static Map<String, String> attributes(@Nullable String json) {
    Map<String, String> attributes = new HashMap<>();
    if (json != null) {
      for (Map.Entry<String, JsonNode> entry : JSON.readTree(json).properties()) {
        attributes.put(entry.getKey(), entry.getValue().path("value").asString(""));
      }
    }
    return attributes;
  }

  private static List<Held> held(ResultSet row) throws SQLException {
    List<Held> held = new ArrayList<>();
    for (String one : (String[]) row.getArray(3).getArray()) {
      int equals = one.indexOf('=');
      FieldKind kind = one.startsWith("email") ? FieldKind.EMAIL : FieldKind.PHONE;
      held.add(new Held(kind, one.substring(equals + 1)));
    }
    return held;
  }
}
