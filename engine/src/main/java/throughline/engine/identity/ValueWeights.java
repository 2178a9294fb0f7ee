package throughline.engine.identity;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;

/**
 * What agreement in each value of a field weighs, by the values' hashes. Rare values, which are
 * most of them, weigh one and the same and are not kept.
 */
final class ValueWeights {
  private final float rare;
  private final float rareHome;
  private final long[] hashes;
  private final float[] same;
  private final float[] home;

  private ValueWeights(float rare, float rareHome, long[] hashes, float[] same, float[] home) {
    this.rare = rare;
    this.rareHome = rareHome;
    this.hashes = hashes;
    this.same = same;
    this.home = home;
  }

  static ValueWeights of(Model model, int place, Lexicon lexicon) {
    float rare = model.unseen(place);
    float rareHome = rare;
    long[] ordered = new long[model.values(place)];
    int[] codes = new int[ordered.length];
    int size = 0;
    for (int code = 0; code < ordered.length; code++) {
      if (model.same(place, code) == rare) {
        rareHome = model.sameHome(place, code);
      } else {
        codes[size++] = code;
      }
    }
    Integer[] places = new Integer[size];
    Arrays.setAll(places, at -> at);
    Arrays.sort(
        places, (one, other) -> Long.compare(lexicon.hash(codes[one]), lexicon.hash(codes[other])));
    ValueWeights values =
        new ValueWeights(rare, rareHome, new long[size], new float[size], new float[size]);
    for (int at = 0; at < size; at++) {
      int code = codes[places[at]];
      values.hashes[at] = lexicon.hash(code);
      values.same[at] = model.same(place, code);
      values.home[at] = model.sameHome(place, code);
    }
    return values;
  }

  float rare() {
    return rare;
  }

  float same(long hash) {
    int at = Arrays.binarySearch(hashes, hash);
    return at < 0 ? rare : same[at];
  }

  float home(long hash) {
    int at = Arrays.binarySearch(hashes, hash);
    return at < 0 ? rareHome : home[at];
  }

  static ValueWeights read(DataInputStream in) throws IOException {
    float rare = in.readFloat();
    float rareHome = in.readFloat();
    int size = in.readInt();
    ValueWeights values =
        new ValueWeights(rare, rareHome, new long[size], new float[size], new float[size]);
    for (int at = 0; at < size; at++) {
      values.hashes[at] = in.readLong();
      values.same[at] = in.readFloat();
      values.home[at] = in.readFloat();
    }
    return values;
  }

  void write(DataOutputStream out) throws IOException {
    out.writeFloat(rare);
    out.writeFloat(rareHome);
    out.writeInt(hashes.length);
    for (int at = 0; at < hashes.length; at++) {
      out.writeLong(hashes[at]);
      out.writeFloat(same[at]);
      out.writeFloat(home[at]);
    }
  }
}
