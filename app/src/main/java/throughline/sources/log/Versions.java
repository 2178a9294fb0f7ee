package throughline.sources.log;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which version of an item is its newest: older ones are kept as history and read by nobody. */
final class Versions {

  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,30}(\\.\\d{1,30})?");

  private static final String FIND =
      """
      select n.id, n.version
      from unnest(?::int[], ?::uuid[]) as asked (source, id)
      join sources.newest n on n.source = asked.source and n.id = asked.id
      """;

  private static final String KEEP =
      """
      insert into sources.newest (source, id, version) values (?, ?, ?)
      on conflict (source, id) do update set version = excluded.version
      """;

  private final Connection connection;

  Versions(Connection connection) {
    this.connection = connection;
  }

  /** For each item whether a newer version of it is already known. */
  List<Boolean> judge(List<Item> items) throws SQLException {
    List<Item> versioned = items.stream().filter(item -> item.key().version() != null).toList();
    Map<Fingerprint, String> newest = versioned.isEmpty() ? Map.of() : find(versioned);
    Map<Item, Fingerprint> risen = new java.util.LinkedHashMap<>();
    List<Boolean> superseded = new ArrayList<>(items.size());
    for (Item item : items) {
      superseded.add(supersededBy(newest, item, risen));
    }
    keep(risen, newest);
    return superseded;
  }

  private static boolean supersededBy(
      Map<Fingerprint, String> newest, Item item, Map<Item, Fingerprint> risen) {
    String version = item.key().version();
    if (version == null) {
      return false;
    }
    Fingerprint id = id(item);
    String known = newest.get(id);
    if (known != null && compare(known, version) > 0) {
      return true;
    }
    newest.put(id, version);
    risen.put(item, id);
    return false;
  }

  private Map<Fingerprint, String> find(List<Item> items) throws SQLException {
    Map<Fingerprint, String> all = new HashMap<>();
    try (PreparedStatement statement = connection.prepareStatement(FIND)) {
      statement.setArray(
          1,
          connection.createArrayOf("int4", items.stream().map(i -> i.source().value()).toArray()));
      statement.setArray(
          2, connection.createArrayOf("uuid", items.stream().map(i -> rowId(i)).toArray()));
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          all.put(Fingerprint.of(rows.getObject(1, UUID.class)), rows.getString(2));
        }
      }
    }
    return all;
  }

  private void keep(Map<Item, Fingerprint> risen, Map<Fingerprint, String> newest)
      throws SQLException {
    if (risen.isEmpty()) {
      return;
    }
    try (PreparedStatement statement = connection.prepareStatement(KEEP)) {
      for (Map.Entry<Item, Fingerprint> entry : risen.entrySet()) {
        statement.setInt(1, entry.getKey().source().value());
        statement.setObject(2, entry.getValue().uuid());
        statement.setString(3, newest.get(entry.getValue()));
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }

  private static UUID rowId(Item item) {
    return id(item).uuid();
  }

  private static Fingerprint id(Item item) {
    return Fingerprint.of(item.source().value() + "\0" + item.key().message());
  }

  /** Numbers by their value, all else (such as ISO times) by its text. */
  static int compare(String a, String b) {
    BigDecimal x = number(a);
    BigDecimal y = number(b);
    return x == null || y == null ? a.compareTo(b) : x.compareTo(y);
  }

  private static @Nullable BigDecimal number(String text) {
    return NUMBER.matcher(text.strip()).matches() ? new BigDecimal(text.strip()) : null;
  }
}
