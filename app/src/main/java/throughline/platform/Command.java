package throughline.platform;

import java.util.List;

/** Something an operator does from the command line, with the installation running or stopped. */
public interface Command {

  /** The words it is called by, such as "audit verify". */
  String name();

  /** One line on how it is used and what it does. */
  String usage();

  /** Does it; refuses by {@link Refusal}. */
  void run(List<String> words) throws Exception;
}
