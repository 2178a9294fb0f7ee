package throughline.engine.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Resolves whole sets of records: blocks, compares, trains, weighs and groups them. */
public final class Resolving {
  /** Pairs below this score are not kept. */
  private static final double WORTH_KEEPING = -12;

  private final Settings settings;

  public Resolving(Settings settings) {
    this.settings = settings;
  }

  /** The customers of the records; the order of the records does not matter. */
  public Resolution resolve(Records records) {
    return resolve(records, List.of());
  }

  /**
   * The customers of the records, learning also from what people said of some pairs. Labels teach
   * what agreement weighs; they join and part nobody by themselves.
   */
  public Resolution resolve(Records records, List<Label> labels) {
    int[] order = records.inOrderOfContent();
    Records ordered = records.reordered(order);
    UsualDomains.learn(ordered);
    Blocking blocking = Blocking.of(ordered);
    ExecutorService workers = Executors.newFixedThreadPool(settings.threads());
    try {
      List<PairList> parts = compared(ordered, blocking, workers);
      Trained trained =
          trained(ordered, parts, new Hearing(labels, ordered, order, settings.enough()));
      Links links = scored(ordered, parts, trained.model(), workers);
      int[] groups = new Grouping(ordered, trained.model(), settings.enough(), links).groups();
      Gathered gathered =
          ordered.schema().hasHomes()
              ? Gathered.asGrouped(groups)
              : gathered(ordered, trained, groups, workers);
      return new Resolution(ordered, order, blocking, trained, links, gathered, settings);
    } finally {
      workers.shutdownNow();
    }
  }

  // Where homes are known, portraits of a family are all alike but for the given name.
  private Gathered gathered(
      Records records, Trained trained, int[] groups, ExecutorService workers) {
    double enough = settings.enough();
    Gathering gathering = new Gathering(records, trained, enough, workers);
    return new Leftovers(records, trained, enough, workers).placed(gathering.gathered(groups));
  }

  private Trained trained(Records records, List<PairList> parts, Hearing hearing) {
    Counts counts = new Counts();
    for (PairList part : parts) {
      counts.add(part.counts());
    }
    return hearing.trained(Evidence.of(records, counts, settings.seed()));
  }

  private static List<PairList> compared(
      Records records, Blocking blocking, ExecutorService workers) {
    ThreadLocal<Comparer> comparers = ThreadLocal.withInitial(() -> new Comparer(records));
    List<Callable<PairList>> tasks = new ArrayList<>();
    for (int part = 0; part < blocking.parts(); part++) {
      int number = part;
      tasks.add(
          () -> {
            PairList pairs = new PairList(comparers.get());
            blocking.pairs(number, pairs);
            return pairs;
          });
    }
    return all(workers, tasks);
  }

  private static Links scored(
      Records records, List<PairList> parts, Model model, ExecutorService workers) {
    List<Callable<Links>> tasks = new ArrayList<>();
    for (PairList part : parts) {
      tasks.add(() -> part.scored(model, records, WORTH_KEEPING));
    }
    Links links = new Links();
    all(workers, tasks).forEach(links::add);
    return links;
  }

  static <T> List<T> all(ExecutorService workers, List<Callable<T>> tasks) {
    try {
      List<T> results = new ArrayList<>();
      for (Future<T> result : workers.invokeAll(tasks)) {
        results.add(result.get());
      }
      return results;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Resolving was interrupted.", e);
    } catch (ExecutionException e) {
      throw new IllegalStateException("A part of the pairs could not be compared.", e.getCause());
    }
  }
}
