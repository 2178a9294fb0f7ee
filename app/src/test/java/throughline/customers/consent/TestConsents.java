package throughline.customers.consent;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import throughline.customers.Consents;
import throughline.customers.decisions.RecordName;
import throughline.customers.decisions.RecordsOfCustomers;
import tools.jackson.databind.json.JsonMapper;

/** Consents on a database, without a web around them. */
public final class TestConsents {
  private TestConsents() {}

  /** All ids are taken as they are given. */
  private static final class AsGiven implements RecordsOfCustomers {
    @Override
    public long customer(long id) {
      return id;
    }

    @Override
    public List<RecordName> records(long customer) {
      return List.of();
    }
  }

  public static Consents of(JdbcClient jdbc) {
    return new JdbcConsents(
        new AsGiven(), new PurposeRows(jdbc, JsonMapper.shared()), new ChoiceRows(jdbc));
  }

  /** Switches all purposes on. */
  public static void switchOn(JdbcClient jdbc) {
    jdbc.sql("update customers.purpose_version set active = true").update();
  }
}
