package throughline.platform;

import java.util.UUID;

/** A job while it runs: what it was asked for, and where it tells how far it is. */
public interface JobRun {

  UUID id();

  String parameter(String name);

  /**
   * Tells how far the job is, as often as the work likes. Ends the work by an exception when
   * somebody cancelled the job.
   *
   * @param total 0 while it is not known
   */
  void progress(long done, long total);

  /** One sentence on what is happening, and in the end on what came of it. */
  void message(String sentence);
}
