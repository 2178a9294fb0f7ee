package throughline.engine.identity;

/** Names that one record has and the other only in its e-mail address. */
final class NamesInEmail {
  private static final int SHORTEST = 4;

  private final Records records;
  private final int[] fields;
  private final int given;
  private final int surname;
  private final int email;
  private final int level = Measure.NAME.named("in the e-mail");

  NamesInEmail(Records records, int[] fields) {
    this.records = records;
    this.fields = fields;
    Schema schema = records.schema();
    this.given = Exchange.place(schema, fields, FieldKind.GIVEN_NAME);
    this.surname = Exchange.place(schema, fields, FieldKind.SURNAME);
    this.email = Exchange.place(schema, fields, FieldKind.EMAIL);
  }

  /** The pattern with the level of names found in the address, where the addresses say nothing. */
  long added(long pattern, int one, int other) {
    if (email < 0 || Comparer.level(pattern, email) != Measure.MISSING) {
      return pattern;
    }
    long more = added(pattern, given, one, other);
    return added(more, surname, one, other);
  }

  private long added(long pattern, int name, int one, int other) {
    if (name < 0 || Comparer.level(pattern, name) != Measure.MISSING) {
      return pattern;
    }
    boolean found = isIn(name, one, other) || isIn(name, other, one);
    return found ? Comparer.with(pattern, name, level) : pattern;
  }

  private boolean isIn(int name, int named, int addressed) {
    int word = records.code(fields[name], named);
    int address = records.code(fields[email], addressed);
    if (word < 0 || address < 0) {
      return false;
    }
    String text = records.lexicon(fields[name]).text(word);
    return text.length() >= SHORTEST && records.lexicon(fields[email]).text(address).contains(text);
  }
}
