package throughline.command;

import java.util.List;

/**
 * What a case of an object-centric log is.
 *
 * @param name the type of the objects that are the cases
 * @param all the types of all objects
 * @param leftOut how many events concern no object of the type
 */
record CaseType(String name, List<String> all, long leftOut) {

  CaseType {
    all = List.copyOf(all);
  }
}
