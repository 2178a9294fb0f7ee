package throughline.simulator.systems;

/** Amounts as the German-speaking accounting writes them: 1.234,50. */
public final class Money {

  private Money() {}

  static String german(long cents) {
    long whole = Math.abs(cents) / 100;
    StringBuilder text = new StringBuilder().append(whole % 1000);
    for (long left = whole / 1000; left > 0; left /= 1000) {
      while (text.indexOf(".") < 0 ? text.length() < 3 : text.indexOf(".") < 3) {
        text.insert(0, '0');
      }
      text.insert(0, left % 1000 + ".");
    }
    long rest = Math.abs(cents) % 100;
    return (cents < 0 ? "-" : "") + text + "," + (rest < 10 ? "0" : "") + rest;
  }

  /** An amount as people read it in a letter: CHF 184.20. */
  public static String spoken(long cents) {
    return "CHF " + cents / 100 + "." + (cents % 100 < 10 ? "0" : "") + cents % 100;
  }
}
