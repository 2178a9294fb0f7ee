package throughline.command;

import java.util.Arrays;

/** The customer of each case: the first one named in it, in the order of its events. */
final class CaseCustomers {
  private int[] customers = new int[1024];
  private long[] times = new long[1024];
  private long[] numbers = new long[1024];
  private boolean any;

  void name(int caseId, int customer, long time, long number) {
    if (caseId >= customers.length) {
      int capacity = Math.max(caseId + 1, customers.length * 2);
      customers = Arrays.copyOf(customers, capacity);
      times = Arrays.copyOf(times, capacity);
      numbers = Arrays.copyOf(numbers, capacity);
    }
    if (customers[caseId] == 0 || isEarlier(caseId, time, number)) {
      any = true;
      customers[caseId] = customer;
      times[caseId] = time;
      numbers[caseId] = number;
    }
  }

  boolean any() {
    return any;
  }

  /** The timeline of a case: its customer's, or one of its own, which is nobody's. */
  long timeline(long caseId) {
    int customer = caseId < customers.length ? customers[(int) caseId] : 0;
    return customer == 0 ? Long.MIN_VALUE + caseId : customer;
  }

  private boolean isEarlier(int caseId, long time, long number) {
    return time < times[caseId] || (time == times[caseId] && number < numbers[caseId]);
  }
}
