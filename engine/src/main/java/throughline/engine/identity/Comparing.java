package throughline.engine.identity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some records side by side, found and weighed by what was learned elsewhere. Not for several
 * threads at once.
 */
public final class Comparing {
  /** Of a larger block only some are compared: what so many share proves little. */
  public static final int LARGEST_BLOCK = Blocking.LARGEST_BLOCK;

  private final Weighing weighing;
  private final Records records;
  private final Comparer comparer;
  private final SettledBirths births;
  private final Model model;
  private final float[][] same;
  private final float[][] home;
  private final int[] filled;

  Comparing(Weighing weighing, Records records) {
    this.weighing = weighing;
    this.records = records;
    this.comparer = new Comparer(records);
    this.births = new SettledBirths(records);
    int size = weighing.layout().size();
    this.same = new float[size][16];
    this.home = new float[size][16];
    this.filled = new int[size];
    float[] unseen = new float[size];
    for (int place = 0; place < size; place++) {
      unseen[place] = weighing.values(place).rare();
    }
    this.model =
        new Model(weighing.layout(), weighing.weights(), weighing.shares(), same, home, unseen);
    weighValues();
  }

  /** Adds a record, a value for each field, and answers its place. */
  public int add(List<? extends @Nullable String> values) {
    int entry = records.add(values);
    weighValues();
    return entry;
  }

  private void weighValues() {
    for (int place = 0; place < filled.length; place++) {
      weighValues(place, records.lexicon(weighing.layout().field(place)));
    }
  }

  private void weighValues(int place, Lexicon lexicon) {
    int size = lexicon.size();
    if (size > same[place].length) {
      same[place] = Arrays.copyOf(same[place], size * 2);
      home[place] = Arrays.copyOf(home[place], size * 2);
    }
    ValueWeights values = weighing.values(place);
    for (int code = filled[place]; code < size; code++) {
      same[place][code] = values.same(lexicon.hash(code));
      home[place][code] = values.home(lexicon.hash(code));
    }
    filled[place] = size;
  }

  /** The keys of a record; records with a key in common are worth comparing. */
  public long[] keys(int entry) {
    long[] found = new long[weighing.keys().size()];
    int size = 0;
    for (int key = 0; key < found.length; key++) {
      int number = weighing.keys().get(key).of(records, entry);
      if (number != 0) {
        found[size++] = ((long) (key + 1) << 32) | (number & 0xffffffffL);
      }
    }
    return Arrays.copyOf(found, size);
  }

  /**
   * A record's whole date of birth as year, month and day, where it helps to keep namesakes of one
   * home apart; else 0.
   */
  public int birth(int entry) {
    return births.whole(entry);
  }

  /** The score of a pair in bits. */
  public double score(int one, int other) {
    return model.score(records, comparer.pattern(one, other), one, other);
  }

  /** How each compared field of a pair agrees, in words, in the order of every explanation. */
  public List<String> inWords(int one, int other) {
    Layout layout = weighing.layout();
    long pattern = comparer.pattern(one, other);
    List<String> all = new ArrayList<>();
    for (int place = 0; place < layout.size(); place++) {
      int field = layout.field(place);
      all.add(
          AgreementInWords.of(
              layout.kind(place),
              records.lexicon(field),
              records.code(field, one),
              records.code(field, other),
              layout.measure(place).labels().get(Comparer.level(pattern, place))));
    }
    return all;
  }

  /** Why a pair has the score it has. */
  public Explanation explain(int one, int other) {
    return Explanation.of(records, model, comparer, one, other);
  }
}
