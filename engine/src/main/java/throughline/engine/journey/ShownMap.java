package throughline.engine.journey;

import java.io.Serializable;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;
import throughline.engine.statistics.Summary;

/**
 * A map as it is shown: simplified, and still complete. Start and end are nodes, and so is all that
 * was cut away, so what flows into a node flows out of it again.
 */
public record ShownMap(long journeys, long interactions, List<Node> nodes, List<Arc> arcs)
    implements Serializable {
  public static final int START = -1;
  public static final int END = -2;

  /** All steps that are not shown, and all arcs that are not. */
  public static final int OTHERS = -3;

  /** By what the figures of a map are counted. */
  public enum Count {
    /** Steps by the journeys that passed them, arcs by how often they were taken. */
    JOURNEYS(Node::journeys, Arc::occurrences),
    /** How often a step or an arc was taken. */
    CONTACTS(Node::occurrences, Arc::occurrences),
    /** How many different customers took it. */
    CUSTOMERS(Node::customers, Arc::customers);

    private final ToLongFunction<Node> ofNode;
    private final ToLongFunction<Arc> ofArc;

    Count(ToLongFunction<Node> ofNode, ToLongFunction<Arc> ofArc) {
      this.ofNode = ofNode;
      this.ofArc = ofArc;
    }

    public long of(Node node) {
      return ofNode.applyAsLong(node);
    }

    public long of(Arc arc) {
      return ofArc.applyAsLong(arc);
    }
  }

  /**
   * A step, or one of the three nodes that are none.
   *
   * @param customers how many different ones passed it
   * @param durations milliseconds from start to end, of those interactions where both are known
   * @param position its mean place in the journeys that have it, from 0
   */
  public record Node(
      int code,
      long occurrences,
      long journeys,
      long customers,
      long starts,
      long ends,
      Summary durations,
      double position)
      implements Serializable {

    /** The node's name in links and documents. */
    public String id() {
      return idOf(code);
    }

    public String kind() {
      return code < 0 ? id() : "touchpoint";
    }
  }

  /**
   * What flows from one node to another.
   *
   * @param customers how many different ones took it
   * @param waits milliseconds; none from the start and to the end
   */
  public record Arc(
      int from, int to, long occurrences, long journeys, long customers, Summary waits)
      implements Serializable {}

  public ShownMap {
    nodes = nodes.stream().sorted(Comparator.comparingInt(Node::code)).toList();
    arcs =
        arcs.stream().sorted(Comparator.comparingInt(Arc::from).thenComparingInt(Arc::to)).toList();
  }

  /** How many different customers had a journey. */
  public long customers() {
    return nodes.stream()
        .filter(node -> node.code == START)
        .mapToLong(Node::customers)
        .findFirst()
        .orElse(0);
  }

  /** How many interactions lie in steps that are shown by themselves. */
  public long shownInteractions() {
    return nodes.stream().filter(node -> node.code >= 0).mapToLong(Node::occurrences).sum();
  }

  /** The name of a node by its code. */
  public static String idOf(int code) {
    return switch (code) {
      case START -> "start";
      case END -> "end";
      case OTHERS -> "others";
      default -> Integer.toString(code);
    };
  }

  /** The code of a node by its name in links. */
  public static int codeOf(String id) {
    return switch (id) {
      case "start" -> START;
      case "end" -> END;
      case "others" -> OTHERS;
      default -> Integer.parseInt(id);
    };
  }
}
