package throughline.platform;

import java.util.HexFormat;

/** The last line of the audit: kept outside, it proves later that nothing before it was changed. */
record AuditHead(long position, byte[] hash) {

  static final AuditHead NONE = new AuditHead(0, new byte[] {0});

  static AuditHead parse(String text) {
    int colon = text.indexOf(':');
    try {
      return new AuditHead(
          Long.parseLong(text.substring(0, colon)),
          HexFormat.of().parseHex(text.substring(colon + 1)));
    } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
      throw Refusal.invalid(
              "The head of the audit is written position:hash.",
              "Copy it from an earlier verification.")
          .about(text);
    }
  }

  @Override
  public String toString() {
    return position + ":" + HexFormat.of().formatHex(hash);
  }
}
