package throughline.customers.consent;

import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import throughline.platform.Audit;
import throughline.platform.IfMatch;

/** Who answers for the use of data, as the organisation says it. */
@Component
class ResponsibleRow {
  private final JdbcClient jdbc;
  private final Audit audit;

  ResponsibleRow(JdbcClient jdbc, Audit audit) {
    this.jdbc = jdbc;
    this.audit = audit;
  }

  /**
   * The organisation.
   *
   * @param contact how people reach whoever looks after their data
   */
  record Responsible(String name, String contact, int version) {}

  Responsible read() {
    return jdbc.sql("select name, contact, version from customers.responsible")
        .query((row, number) -> new Responsible(row.getString(1), row.getString(2), row.getInt(3)))
        .single();
  }

  @Transactional
  public Responsible change(String name, String contact, IfMatch seen) {
    jdbc.sql("select version from customers.responsible for update").query(Integer.class).single();
    seen.mustBe(read().version());
    jdbc.sql(
            """
            update customers.responsible set name = :name, contact = :contact,
              version = version + 1
            """)
        .param("name", name)
        .param("contact", contact)
        .update();
    Responsible changed = read();
    audit.record("responsible.changed", "responsible", Map.of("version", changed.version()));
    return changed;
  }
}
