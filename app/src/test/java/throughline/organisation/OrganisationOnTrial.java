package throughline.organisation;

import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import tools.jackson.databind.json.JsonMapper;

/** The organisation on a test's database, for tests of other modules. */
public final class OrganisationOnTrial {
  private OrganisationOnTrial() {}

  public static Organisation on(
      JdbcClient jdbc, PlatformTransactionManager transactions, Clock clock) {
    return new JdbcOrganisation(jdbc, transactions, clock, JsonMapper.builder().build());
  }
}
