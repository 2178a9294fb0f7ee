package throughline.platform;

import java.util.Map;
import java.util.UUID;

/** Long work whose progress is kept in PostgreSQL and shared among processes. */
public interface Jobs {

  /** Work of this process only; when the process ends before it, the job is marked as failed. */
  UUID start(String name, JobWork work);

  /**
   * Work of a kind that some {@link JobKind} does. It survives restarts: whichever process is there
   * takes it up again with the same parameters.
   */
  UUID start(String kind, String name, Map<String, String> parameters);
}
