package throughline.platform;

/**
 * A kind of job that any process can do, because all it needs is in its parameters. After a crash
 * it runs again from the start, so it must bear that.
 */
public interface JobKind extends JobWork {

  String kind();
}
