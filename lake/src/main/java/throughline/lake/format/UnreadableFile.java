package throughline.lake.format;

import java.io.IOException;

/** Carries a fault of a whole file out of a library's reading loop, to the {@link Rows} above. */
final class UnreadableFile extends IOException {
  private static final long serialVersionUID = 1;

  private final transient Fault fault;

  UnreadableFile(FaultCode code, String reason) {
    super(reason);
    this.fault = Fault.at(0, code, reason);
  }

  Fault fault() {
    return fault;
  }
}
