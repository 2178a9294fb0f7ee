package throughline.spark;

import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.spark.api.java.function.Function2;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import throughline.engine.timeline.Dictionaries;
import throughline.engine.timeline.Dimension;
import throughline.engine.timeline.LearningTask;
import throughline.engine.timeline.Scope;
import throughline.engine.timeline.TimelineAnalysis;
import throughline.engine.timeline.Timelines;

/**
 * Timelines of a lake, learned from by Apache Spark: interactions are spread over the cluster by
 * their customer, each part is folded where it lies, and what was gathered is joined in a tree. The
 * same analyses run as on one machine, and give the same answers.
 */
public final class SparkTimelines implements Timelines {
  private static final int TREE_DEPTH = 2;

  private final SparkSession spark;
  private final SparkLake lake;

  private SparkTimelines(SparkSession spark, SparkLake lake) {
    this.spark = spark;
    this.lake = lake;
  }

  /**
   * @param folder a lake folder that stands alone, as a path or an address that Spark can read
   * @throws IOException where the folder is no lake
   */
  public static SparkTimelines of(SparkSession spark, String folder) throws IOException {
    return new SparkTimelines(
        spark, SparkLake.open(folder, spark.sparkContext().hadoopConfiguration()));
  }

  @Override
  public Dictionaries dictionaries() {
    return lake.dictionaries();
  }

  @Override
  public <A extends Serializable, R> R learn(TimelineAnalysis<A, R> analysis, Scope scope) {
    return analysis.finisher().apply(gather(new LearningTask<>(analysis, scope)));
  }

  /** What an analysis gathers from all timelines of its scope. */
  <A extends Serializable> A gather(LearningTask<A> task) {
    if (lake.files().isEmpty()) {
      return task.analysis().supplier().get();
    }
    List<Dimension> dimensions = List.copyOf(dimensions(task));
    try {
      return rows(dimensions)
          .javaRDD()
          .mapPartitions(new Folding<>(task, dimensions))
          .treeReduce(new Joining<>(task.analysis()), TREE_DEPTH);
    } catch (Exception e) {
      throw failed(e);
    }
  }

  /**
   * What an analysis itself failed with comes wrapped, and Scala throws what Java has to declare.
   */
  private static RuntimeException failed(Exception e) {
    if (e.getCause() instanceof RuntimeException cause) {
      return cause;
    }
    return e instanceof RuntimeException own
        ? own
        : new IllegalStateException("Spark could not learn from the lake.", e);
  }

  private static Set<Dimension> dimensions(LearningTask<?> task) {
    EnumSet<Dimension> all = EnumSet.noneOf(Dimension.class);
    all.addAll(task.analysis().dimensions());
    all.addAll(task.scope().dimensions());
    return all;
  }

  /** A customer's rows lie together in one part, in the order of the timeline. */
  private Dataset<Row> rows(List<Dimension> dimensions) {
    List<Column> columns = new ArrayList<>();
    for (String name : List.of("customer", "time", "start", "concern")) {
      columns.add(functions.col(name).cast("long"));
    }
    dimensions.forEach(one -> columns.add(functions.col(SparkLake.column(one)).cast("int")));
    return spark
        .read()
        .parquet(lake.files().toArray(String[]::new))
        .repartition(lake.buckets(), functions.col("customer"))
        .sortWithinPartitions("customer", "time", "source", "sequence", "interaction")
        .select(columns.toArray(Column[]::new));
  }

  /** Joins what two parts gathered. */
  private record Joining<A extends Serializable>(TimelineAnalysis<A, ?> analysis)
      implements Function2<A, A, A> {
    @Override
    public A call(A one, A other) {
      return analysis.combiner().apply(one, other);
    }
  }
}
