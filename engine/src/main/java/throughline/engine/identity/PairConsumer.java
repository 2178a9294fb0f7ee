package throughline.engine.identity;

/** Takes pairs of records by their places. */
@FunctionalInterface
interface PairConsumer {
  void accept(int one, int other);
}
