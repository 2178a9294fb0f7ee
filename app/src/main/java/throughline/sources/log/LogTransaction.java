package throughline.sources.log;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import throughline.sources.SourceId;

/** One transaction that appends items: what was seen, the log, the quarantine and the counts. */
public final class LogTransaction {

  private static final String LOG =
      "sources.log (position, source, door, received_at, replaces, withdrawn, message, version,"
          + " file, line, envelope, content)";
  private static final String SEEN = "sources.seen (source, id, content)";

  private static final String FIND_SEEN =
      """
      select s.source, s.id, s.content
      from unnest(?::int[], ?::uuid[]) as asked (source, id)
      join sources.seen s on s.source = asked.source and s.id = asked.id
      """;

  private static final String QUARANTINE =
      """
      insert into sources.quarantine (source, door, received_at, code, reason, next_step, message,
        version, file, line, envelope, content)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  /** How a row stands to others of the same message. */
  private record Standing(boolean replaces, boolean withdrawn) {}

  private final Connection connection;

  public LogTransaction(Connection connection) {
    this.connection = connection;
  }

  /** Appends items that are most likely new; a unique key refuses them all where one is not. */
  List<Receipt> appendNew(List<List<Item>> batches) throws SQLException {
    return append(batches, Map.of());
  }

  /** Appends items of which some may have come before. */
  public List<Receipt> append(List<List<Item>> batches) throws SQLException {
    // Locked first: nobody else can add to what was seen between the question and the answer.
    advance(0);
    List<Item> items = batches.stream().flatMap(List::stream).toList();
    Map<Verdicts.Seen, Fingerprint> known = find(items.stream().map(Verdicts::identity).toList());
    if (!known.isEmpty()) {
      known.putAll(find(items.stream().map(Verdicts::conflicting).toList()));
    }
    return append(batches, known);
  }

  /** Appends one item, unless its id came before with other content. */
  public @Nullable Fault appendUnlessConflicting(Item item) throws SQLException {
    advance(0);
    Map<Verdicts.Seen, Fingerprint> known = find(List.of(Verdicts.identity(item)));
    if (known.values().stream().anyMatch(before -> !before.equals(item.key().content()))) {
      return Verdicts.conflict(item);
    }
    append(List.of(List.of(item)), known);
    return null;
  }

  /** Puts a mended item at the end of the log in the place of the one at the position. */
  public void supersede(long position, Item item) throws SQLException {
    long end = advance(1);
    BinaryRows rows = new BinaryRows();
    add(rows, end, item, new Standing(true, false));
    rows.copyInto(connection, LOG);
    try (PreparedStatement statement =
        connection.prepareStatement("update sources.log set withdrawn = true where position = ?")) {
      statement.setLong(1, position);
      statement.executeUpdate();
    }
  }

  private List<Receipt> append(List<List<Item>> batches, Map<Verdicts.Seen, Fingerprint> known)
      throws SQLException {
    Verdicts verdicts = new Verdicts(known);
    List<Receipt> receipts = batches.stream().map(verdicts::judge).toList();
    long end = advance(verdicts.stored().size());
    copySeen(verdicts.added());
    copyLog(verdicts.stored(), end);
    quarantine(verdicts.quarantined());
    verdicts.counts().add(connection);
    return receipts;
  }

  private long advance(int positions) throws SQLException {
    try (PreparedStatement statement =
        connection.prepareStatement(
            "update sources.head set position = position + ? returning position")) {
      statement.setInt(1, positions);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }

  private void copySeen(Map<Verdicts.Seen, Fingerprint> added) throws SQLException {
    if (added.isEmpty()) {
      return;
    }
    BinaryRows rows = new BinaryRows();
    added.forEach(
        (seen, content) -> rows.row(3).add(seen.source().value()).add(seen.id()).add(content));
    rows.copyInto(connection, SEEN);
  }

  private void copyLog(List<Item> items, long end) throws SQLException {
    if (items.isEmpty()) {
      return;
    }
    List<Boolean> superseded = new Versions(connection).judge(items);
    long position = end - items.size();
    BinaryRows rows = new BinaryRows();
    for (int i = 0; i < items.size(); i++) {
      Item item = items.get(i);
      add(rows, ++position, item, new Standing(item.key().version() != null, superseded.get(i)));
    }
    rows.copyInto(connection, LOG);
  }

  private static void add(BinaryRows rows, long position, Item item, Standing standing) {
    Item.Arrival arrival = item.arrival();
    rows.row(12).add(position).add(item.source().value()).addSmall(arrival.door().code());
    rows.add(arrival.receivedAt()).add(standing.replaces()).add(standing.withdrawn());
    rows.add(storable(item.key().message())).add(item.key().version()).add(arrival.file());
    if (arrival.line() > 0) {
      rows.add(arrival.line());
    } else {
      rows.none();
    }
    rows.add(item.envelope()).add(item.content());
  }

  private void quarantine(List<Item> items) throws SQLException {
    if (items.isEmpty()) {
      return;
    }
    try (PreparedStatement statement = connection.prepareStatement(QUARANTINE)) {
      for (Item item : items) {
        bind(statement, item);
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }

  private static void bind(PreparedStatement statement, Item item) throws SQLException {
    Item.Arrival arrival = item.arrival();
    Fault fault = Objects.requireNonNull(item.fault());
    statement.setInt(1, item.source().value());
    statement.setInt(2, arrival.door().code());
    statement.setTimestamp(3, Timestamp.from(arrival.receivedAt()));
    statement.setString(4, fault.code());
    statement.setString(5, storable(fault.reason()));
    statement.setString(6, fault.next());
    statement.setString(7, storable(item.key().message()));
    statement.setString(8, item.key().version());
    statement.setString(9, arrival.file());
    statement.setObject(10, arrival.line() > 0 ? arrival.line() : null, Types.BIGINT);
    statement.setString(11, item.envelope());
    statement.setBytes(12, item.content());
  }

  private Map<Verdicts.Seen, Fingerprint> find(List<Verdicts.Seen> asked) throws SQLException {
    Array sources =
        connection.createArrayOf("int4", asked.stream().map(s -> s.source().value()).toArray());
    Array ids = connection.createArrayOf("uuid", asked.stream().map(s -> s.id().uuid()).toArray());
    try (PreparedStatement statement = connection.prepareStatement(FIND_SEEN)) {
      statement.setArray(1, sources);
      statement.setArray(2, ids);
      try (ResultSet rows = statement.executeQuery()) {
        return seen(rows);
      }
    }
  }

  private static Map<Verdicts.Seen, Fingerprint> seen(ResultSet rows) throws SQLException {
    Map<Verdicts.Seen, Fingerprint> all = new HashMap<>();
    while (rows.next()) {
      all.put(
          new Verdicts.Seen(
              new SourceId(rows.getInt(1)), Fingerprint.of(rows.getObject(2, UUID.class))),
          Fingerprint.of(rows.getObject(3, UUID.class)));
    }
    return all;
  }

  /** PostgreSQL's text knows no NUL; what an item is known by is taken from the unchanged text. */
  private static String storable(String text) {
    return text.indexOf('\0') < 0 ? text : text.replace('\0', '\uFFFD');
  }
}
