package throughline.journeys;

import java.util.Comparator;
import java.util.regex.Pattern;

/** Names as people order them: "Group 9" stands before "Group 10". */
final class NameOrder implements Comparator<String> {
  static final NameOrder INSTANCE = new NameOrder();

  private static final Pattern PARTS = Pattern.compile("(?<=\\D)(?=\\d)|(?<=\\d)(?=\\D)");

  private NameOrder() {}

  @Override
  public int compare(String one, String other) {
    String[] parts = PARTS.split(one);
    String[] others = PARTS.split(other);
    for (int i = 0; i < Math.min(parts.length, others.length); i++) {
      int difference = part(parts[i], others[i]);
      if (difference != 0) {
        return difference;
      }
    }
    int longer = Integer.compare(parts.length, others.length);
    return longer != 0 ? longer : one.compareTo(other);
  }

  private static int part(String one, String other) {
    if (!startsWithDigit(one) || !startsWithDigit(other)) {
      return one.compareToIgnoreCase(other);
    }
    String number = significant(one);
    String another = significant(other);
    int longer = Integer.compare(number.length(), another.length());
    return longer != 0 ? longer : number.compareTo(another);
  }

  private static boolean startsWithDigit(String part) {
    return !part.isEmpty() && Character.isDigit(part.charAt(0));
  }

  private static String significant(String digits) {
    return digits.replaceFirst("^0+(?=.)", "");
  }
}
