package throughline.engine.identity;

import java.util.Arrays;

/** Things sorted into parts: the members of each part, in order, without an object for each. */
final class Parts {
  private final int[] starts;
  private final int[] members;
  private final int[] partOf;

  private Parts(int[] starts, int[] members, int[] partOf) {
    this.starts = starts;
    this.members = members;
    this.partOf = partOf;
  }

  /** Of things with the number of their part, -1 for those of none. */
  static Parts of(int[] partOf, int count) {
    int[] starts = new int[count + 1];
    for (int part : partOf) {
      if (part >= 0) {
        starts[part + 1]++;
      }
    }
    for (int part = 0; part < count; part++) {
      starts[part + 1] += starts[part];
    }
    int[] members = new int[starts[count]];
    int[] next = starts.clone();
    for (int thing = 0; thing < partOf.length; thing++) {
      if (partOf[thing] >= 0) {
        members[next[partOf[thing]]++] = thing;
      }
    }
    return new Parts(starts, members, partOf);
  }

  static Parts of(Components components, int size) {
    int[] partOf = new int[size];
    int count = 0;
    for (int entry = 0; entry < size; entry++) {
      int first = components.of(entry);
      partOf[entry] = first == entry ? count++ : partOf[first];
    }
    return of(partOf, count);
  }

  int count() {
    return starts.length - 1;
  }

  int of(int thing) {
    return partOf[thing];
  }

  int[] members(int part) {
    return Arrays.copyOfRange(members, starts[part], starts[part + 1]);
  }
}
