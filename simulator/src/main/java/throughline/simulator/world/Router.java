package throughline.simulator.world;

import java.util.List;

/** The router models that the company has sent out. */
public final class Router {

  /** The model that fails. */
  public static final String FAULTY = "Lumo R2";

  public static final List<String> SOUND = List.of("Lumo R1", "Lumo R3");

  private Router() {}
}
