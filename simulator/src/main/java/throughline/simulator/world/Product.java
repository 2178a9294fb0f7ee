package throughline.simulator.world;

/** What an account can have a contract for. */
public enum Product {
  ELECTRICITY,
  INTERNET,
  MOBILE
}
