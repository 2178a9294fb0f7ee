package throughline.benchmarks;

/** A named measurement. */
interface Benchmark {

  /** By which name the command line asks for it. */
  String name();

  /** What it measures and beside what, in one line. */
  String about();

  /** Measures and prints, a line a figure. */
  void run() throws Exception;
}
