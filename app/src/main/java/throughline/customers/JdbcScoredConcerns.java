package throughline.customers;

import java.util.BitSet;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The concerns with scores from the table of interactions, by its index of scores. */
@Component
class JdbcScoredConcerns implements ScoredConcerns {
  private static final String CONCERNS =
      """
      select distinct concern from customers.interaction
      where score is not null and concern is not null
        and (cast(:scale as text) is null or scale = :scale)
        and (cast(:from as double precision) is null or score >= :from)
        and (cast(:to as double precision) is null or score <= :to)
      """;

  private final JdbcClient jdbc;

  JdbcScoredConcerns(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Scored with(Scores scores) {
    BitSet concerns = new BitSet();
    jdbc.sql(CONCERNS)
        .param("scale", scores.scale())
        .param("from", scores.from())
        .param("to", scores.to())
        .query(
            row -> {
              concerns.set(Math.toIntExact(row.getLong(1)));
            });
    return new Scored(UUID.nameUUIDFromBytes(concerns.toByteArray()).toString(), concerns);
  }
}
