package throughline.platform;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import throughline.platform.postgres.PostgresFailure;

/** A start that failed for want of a database, said in a sentence instead of a stack trace. */
class StartFailure extends AbstractFailureAnalyzer<PostgresFailure> {

  @Override
  protected FailureAnalysis analyze(Throwable root, PostgresFailure cause) {
    return new FailureAnalysis(String.valueOf(cause.getMessage()), "", cause);
  }
}
