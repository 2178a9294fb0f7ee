package throughline.lake.mapping;

import throughline.lake.format.Fault;

/** A fault with the name of the file that has it; the name is empty where no file is meant. */
public record FileFault(String file, Fault fault) {

  /** Where and what, without what mends it. */
  public String said() {
    return file.isEmpty() ? fault.said() : file + ": " + fault.said();
  }

  @Override
  public String toString() {
    return file.isEmpty() ? fault.toString() : file + ": " + fault;
  }
}
