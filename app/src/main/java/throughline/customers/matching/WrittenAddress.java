package throughline.customers.matching;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import throughline.engine.identity.FieldKind;

/** An address in one line in its parts: "Birkenweg 4, 5000 Aarau". */
record WrittenAddress(Map<FieldKind, String> parts) {
  private static final Pattern WHOLE = Pattern.compile("(.+?),\\s*(\\d{4,5})\\s+(\\D.*)");

  static WrittenAddress of(String line) {
    Map<FieldKind, String> parts = new TreeMap<>();
    Matcher whole = WHOLE.matcher(line.strip());
    if (whole.matches()) {
      parts.put(FieldKind.STREET, whole.group(1));
      parts.put(FieldKind.POSTCODE, whole.group(2));
      parts.put(FieldKind.PLACE, whole.group(3));
    } else {
      parts.put(FieldKind.STREET, line.strip());
    }
    return new WrittenAddress(parts);
  }
}
