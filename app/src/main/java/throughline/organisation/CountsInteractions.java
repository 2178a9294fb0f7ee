package throughline.organisation;

import java.util.List;

/** Tells how much happens where; implemented by the module that knows interactions. */
public interface CountsInteractions {

  List<Count> interactions();

  /** How many interactions a department had at a touchpoint over a channel. */
  record Count(int department, int touchpoint, String channel, long interactions) {}
}
