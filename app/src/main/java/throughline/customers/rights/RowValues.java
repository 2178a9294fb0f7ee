package throughline.customers.rights;

import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PGobject;
import tools.jackson.databind.json.JsonMapper;

/** A row of any table as it is handed over: texts, numbers, truths, lists and JSON. */
final class RowValues {
  private static final JsonMapper JSON = JsonMapper.shared();

  private RowValues() {}

  static Map<String, @Nullable Object> of(ResultSet row) throws SQLException {
    ResultSetMetaData columns = row.getMetaData();
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    for (int i = 1; i <= columns.getColumnCount(); i++) {
      values.put(columns.getColumnLabel(i), value(row.getObject(i)));
    }
    return values;
  }

  private static @Nullable Object value(@Nullable Object value) throws SQLException {
    if (value instanceof PGobject object) {
      String text = object.getValue();
      return text == null || !object.getType().startsWith("json") ? text : JSON.readTree(text);
    }
    if (value instanceof byte[] bytes) {
      return new String(bytes, StandardCharsets.UTF_8);
    }
    if (value instanceof Timestamp timestamp) {
      return timestamp.toInstant().toString();
    }
    if (value instanceof Array array) {
      return Arrays.asList((Object[]) array.getArray());
    }
    boolean plain = value == null || value instanceof Number || value instanceof Boolean;
    return plain ? value : String.valueOf(value);
  }
}
