package throughline.engine.identity;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Records with the customers that they are. Records are named by the place at which they came. */
public final class Resolution {
  final Records records;
  final Blocking blocking;
  final Trained trained;
  final Links links;
  final int[] groups;
  final int[] cores;
  private final List<PortraitMatch> portraits;
  private final int[] order;
  private final int[] places;
  private final int[] customers;
  private final Settings settings;

  /** Takes a pair of records with its score. */
  @FunctionalInterface
  public interface MatchConsumer {
    void accept(int one, int other, double score, boolean sameCustomer);
  }

  /**
   * @param records in the order in which they were resolved
   * @param order for each of them the place at which it came
   */
  Resolution(
      Records records,
      int[] order,
      Blocking blocking,
      Trained trained,
      Links links,
      Gathered gathered,
      Settings settings) {
    this.records = records;
    this.order = order;
    this.blocking = blocking;
    this.trained = trained;
    this.links = links;
    this.groups = gathered.groups();
    this.cores = gathered.cores();
    this.portraits = gathered.matches();
    this.settings = settings;
    this.places = new int[order.length];
    this.customers = new int[order.length];
    Arrays.fill(customers, -1);
    for (int entry = 0; entry < order.length; entry++) {
      places[order[entry]] = entry;
    }
    nameCustomers();
  }

  // A customer is named after the record of it that came first.
  private void nameCustomers() {
    int[] names = new int[order.length];
    Arrays.fill(names, -1);
    for (int place = 0; place < places.length; place++) {
      int group = groups[places[place]];
      names[group] = names[group] < 0 ? place : names[group];
      customers[place] = names[group];
    }
  }

  /** The chance, between 0 and 1, that two records with so many bits are one person. */
  public static double probability(double bits) {
    return 1 / (1 + Math.pow(2, -bits));
  }

  public int size() {
    return order.length;
  }

  /** The customer of a record, named by the first of its records. */
  public int customer(int record) {
    return customers[record];
  }

  /** Whether training can be trusted. */
  public Verdict verdict() {
    return trained.verdict();
  }

  /** What became of the labels that were given. */
  public LabelReport labels() {
    return trained.labels();
  }

  public Figures figures() {
    return new FiguresOf(this).count();
  }

  public Settings settings() {
    return settings;
  }

  /** The blocking keys that were used, in words. */
  public List<String> keys() {
    return blocking.keys().stream().map(key -> key.told(records.schema())).toList();
  }

  /** Tells the pairs with at least so many bits, in an order that does not depend on threads. */
  public void matches(double least, MatchConsumer consumer) {
    for (int link = 0; link < links.size(); link++) {
      if (links.score(link) >= least) {
        int one = order[links.one(link)];
        int other = order[links.other(link)];
        consumer.accept(
            Math.min(one, other),
            Math.max(one, other),
            links.score(link),
            customers[one] == customers[other]);
      }
    }
  }

  /** What joined groups of records whose pairs alone did not join them. */
  public List<PortraitMatch> portraits() {
    return portraits.stream()
        .map(match -> new PortraitMatch(order[match.one()], order[match.other()], match.why()))
        .toList();
  }

  /** Why two records have the score they have. */
  public Explanation explain(int one, int other) {
    return Explanation.of(
        records, trained.model(), new Comparer(records), places[one], places[other]);
  }

  /** The records of a record's customer, itself included. */
  public List<Integer> together(int record) {
    return IntStream.range(0, customers.length)
        .filter(other -> customers[other] == customers[record])
        .boxed()
        .toList();
  }

  /** The strongest way from one record to another of the same customer; empty between two. */
  public List<Integer> path(int one, int other) {
    if (customers[one] != customers[other]) {
      return List.of();
    }
    Comparer comparer = new Comparer(records);
    int[] members = together(one).stream().mapToInt(Integer::intValue).toArray();
    double[][] scores = new double[members.length][members.length];
    for (int a = 0; a < members.length; a++) {
      for (int b = 0; b < a; b++) {
        scores[a][b] = score(comparer, members[a], members[b]);
        scores[b][a] = scores[a][b];
      }
    }
    return new WidestPath(members, scores)
        .between(Arrays.binarySearch(members, one), Arrays.binarySearch(members, other));
  }

  /** Why two records are not one customer; empty where they are. */
  public String whyNot(int one, int other) {
    return new WhyNot(this).sentence(one, other);
  }

  /** The score of two records; a comparer belongs to one thread, so whoever asks brings it. */
  double score(Comparer comparer, int one, int other) {
    long pattern = comparer.pattern(places[one], places[other]);
    return trained.model().score(records, pattern, places[one], places[other]);
  }

  int place(int record) {
    return places[record];
  }
}
