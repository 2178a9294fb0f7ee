package throughline.customers;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import throughline.customers.decisions.RecordName;
import throughline.customers.decisions.RecordsOfCustomers;

/** Whose record is whose, from the tables. */
@Component
class JdbcRecordsOfCustomers implements RecordsOfCustomers {
  private final JdbcClient jdbc;

  JdbcRecordsOfCustomers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public long customer(long id) {
    return CustomerIds.known(jdbc, id);
  }

  @Override
  public List<RecordName> records(long customer) {
    return jdbc.sql("select source, key from customers.record where customer = :id order by id")
        .param("id", customer)
        .query((row, number) -> new RecordName(row.getInt("source"), row.getString("key")))
        .list();
  }
}
