package throughline.platform;

/** What a job does. */
@FunctionalInterface
public interface JobWork {

  void run(JobRun run) throws Exception;
}
