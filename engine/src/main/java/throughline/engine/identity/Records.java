package throughline.engine.identity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Records in columns of codes, growing at the end; a value is kept once however often it comes. */
public final class Records {
  private final Schema schema;
  private final Lexicon[] lexicons;
  private final int[][] codes;
  private int size;

  public Records(Schema schema) {
    this.schema = schema;
    this.lexicons = lexicons(schema);
    this.codes = new int[schema.size()][64];
  }

  private static Lexicon[] lexicons(Schema schema) {
    Map<FieldKind, Lexicon> shared = new EnumMap<>(FieldKind.class);
    List<Lexicon> lexicons = new ArrayList<>();
    for (Field field : schema.fields()) {
      FieldKind kind = field.kind().lexicon();
      boolean sharing = kind == FieldKind.GIVEN_NAME || kind == FieldKind.STREET;
      lexicons.add(
          sharing ? shared.computeIfAbsent(kind, Lexicon::new) : new Lexicon(field.kind()));
    }
    return lexicons.toArray(Lexicon[]::new);
  }

  /** Adds a record, a value for each field of the schema, and answers its place. */
  public int add(List<? extends @Nullable String> values) {
    if (values.size() != schema.size()) {
      throw new IllegalArgumentException(
          "A record has %d values for %d fields.".formatted(values.size(), schema.size()));
    }
    for (int field = 0; field < codes.length; field++) {
      if (size == codes[field].length) {
        codes[field] = Arrays.copyOf(codes[field], size * 2);
      }
      codes[field][size] = code(field, values.get(field));
    }
    return size++;
  }

  private int code(int field, @Nullable String value) {
    Field meaning = schema.fields().get(field);
    if (value == null || value.isEmpty() || meaning.kind() == FieldKind.IGNORED) {
      return -1;
    }
    return lexicons[field].add(meaning.kind().reading().read(value, meaning.dayFirst()));
  }

  public Schema schema() {
    return schema;
  }

  public int size() {
    return size;
  }

  Lexicon lexicon(int field) {
    return lexicons[field];
  }

  int code(int field, int entry) {
    return codes[field][entry];
  }

  /** A record's value in its read form, null where it has none. */
  public @Nullable String value(int field, int entry) {
    int code = codes[field][entry];
    return code < 0 ? null : lexicons[field].text(code);
  }

  /** The records in an order that depends on what they say, not on when they came. */
  int[] inOrderOfContent() {
    long[] content = new long[size];
    Integer[] order = new Integer[size];
    for (int entry = 0; entry < size; entry++) {
      content[entry] = content(entry);
      order[entry] = entry;
    }
    Arrays.sort(order, (one, other) -> Long.compare(content[one], content[other]));
    return Arrays.stream(order).mapToInt(Integer::intValue).toArray();
  }

  private long content(int entry) {
    long hash = 1;
    for (int field = 0; field < codes.length; field++) {
      int code = codes[field][entry];
      hash = Hashing.of(hash, code < 0 ? 0 : lexicons[field].hash(code));
    }
    return hash;
  }

  /** The same records in another order; the values stay where they are. */
  Records reordered(int[] order) {
    Records reordered = new Records(this, order.length);
    for (int field = 0; field < codes.length; field++) {
      for (int entry = 0; entry < order.length; entry++) {
        reordered.codes[field][entry] = codes[field][order[entry]];
      }
    }
    return reordered;
  }

  /** So many records without values, in the same lexicons. */
  Records blank(int entries) {
    Records blank = new Records(this, entries);
    for (int[] column : blank.codes) {
      Arrays.fill(column, -1);
    }
    return blank;
  }

  /** Adds a record whose values are known by their codes, and answers its place. */
  int add(int[] values) {
    for (int field = 0; field < codes.length; field++) {
      if (size == codes[field].length) {
        codes[field] = Arrays.copyOf(codes[field], size * 2);
      }
      codes[field][size] = values[field];
    }
    return size++;
  }

  private Records(Records same, int size) {
    this.schema = same.schema;
    this.lexicons = same.lexicons;
    this.codes = new int[schema.size()][Math.max(64, size)];
    this.size = size;
  }
}
