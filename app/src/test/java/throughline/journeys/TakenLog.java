package throughline.journeys;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.lake.format.Formats;
import throughline.lake.format.InputFile;
import throughline.lake.format.Rows;
import throughline.testing.TestClient;

/** An event log as it was taken out of the application. */
record TakenLog(String text) {

  static TakenLog of(TestClient client, String parameters) {
    return new TakenLog(client.get("/api/journeys/log?" + parameters).mustBe(200).body());
  }

  /** What its events tell in a column, one after the other. */
  List<@Nullable String> told(String column) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    List<@Nullable String> values = new ArrayList<>();
    try (Rows rows = Formats.open(new InputFile("log", () -> new ByteArrayInputStream(bytes)))) {
      while (rows.next()) {
        if (rows.fault() != null) {
          throw new AssertionError(rows.fault().toString());
        }
        values.add(rows.row().values().get(column));
      }
    }
    return values;
  }
}
