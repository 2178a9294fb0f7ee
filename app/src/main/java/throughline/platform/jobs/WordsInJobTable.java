package throughline.platform.jobs;

import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import throughline.platform.WordsOfJobs;

/** The names, parameters and messages of jobs. */
@Component
class WordsInJobTable implements WordsOfJobs {
  private static final String REPEATS =
      """
      exists (select from unnest(cast(:words as text[])) as word
        where strpos(lower(concat_ws(' ', name, parameters, message)), lower(word)) > 0)
      """;

  private final JdbcClient jdbc;

  WordsInJobTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public long find(Collection<String> words) {
    return jdbc.sql("select count(*) from platform.job where " + REPEATS)
        .param("words", words.toArray(String[]::new))
        .query(Long.class)
        .single();
  }

  @Override
  public long forget(Collection<String> words) {
    return jdbc.sql(
            """
            update platform.job set name = 'A job about an erased person', message = '',
              parameters = case when state in ('done', 'failed') then '{}' else parameters end
            where %s
            """
                .formatted(REPEATS))
        .param("words", words.toArray(String[]::new))
        .update();
  }
}
