package throughline.engine.identity;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * What a resolution has learned, apart from the records it learned from: by what records are found
 * and what each agreement weighs. It can be kept, and weighs any pair the same ever after.
 */
public final class Weighing {
  private static final int FORMAT = 2;

  /** It knew nothing of domains. */
  private static final int FORMAT_BEFORE = 1;

  private final Schema schema;
  private final Layout layout;
  private final Weights weights;
  private final Shares shares;
  private final List<ValueWeights> values;
  private final List<BlockingKey> keys;
  private final Set<Long> usualDomains;

  private Weighing(
      Schema schema,
      Weights weights,
      Shares shares,
      List<ValueWeights> values,
      List<BlockingKey> keys,
      Set<Long> usualDomains) {
    this.schema = schema;
    this.layout = new Layout(schema);
    this.weights = weights;
    this.shares = shares;
    this.values = List.copyOf(values);
    this.keys = List.copyOf(keys);
    this.usualDomains = Set.copyOf(usualDomains);
  }

  public static Weighing of(Resolution resolution) {
    Model model = resolution.trained.model();
    Layout layout = model.layout();
    List<ValueWeights> values = new ArrayList<>();
    for (int place = 0; place < layout.size(); place++) {
      Lexicon lexicon = resolution.records.lexicon(layout.field(place));
      values.add(ValueWeights.of(model, place, lexicon));
    }
    return new Weighing(
        resolution.records.schema(),
        model.weights(),
        model.shares(),
        values,
        resolution.blocking.keys(),
        UsualDomains.known(resolution.records));
  }

  public Schema schema() {
    return schema;
  }

  /** The names of the fields that are compared, in the order of every explanation. */
  public List<String> fields() {
    List<String> names = new ArrayList<>();
    for (int place = 0; place < layout.size(); place++) {
      names.add(layout.name(place));
    }
    return names;
  }

  /** What each level of each field weighs. */
  public List<LevelWeight> levels() {
    List<LevelWeight> levels = new ArrayList<>();
    for (int place = 0; place < layout.size(); place++) {
      Measure measure = layout.measure(place);
      for (int level = Measure.DIFFERENT; level < measure.levels(); level++) {
        levels.add(
            new LevelWeight(
                layout.name(place),
                layout.kind(place),
                measure.labels().get(level),
                weights.person(place, 0, level)));
      }
    }
    return levels;
  }

  /** A place to compare some records, for one thread. */
  public Comparing comparing() {
    Records records = new Records(schema);
    UsualDomains.tell(records, usualDomains);
    return new Comparing(this, records);
  }

  /** The same with the records of a resolution, by the places at which they came. */
  public Comparing comparing(Resolution resolution) {
    int[] places = new int[resolution.size()];
    Arrays.setAll(places, resolution::place);
    return new Comparing(this, resolution.records.reordered(places));
  }

  Layout layout() {
    return layout;
  }

  Weights weights() {
    return weights;
  }

  Shares shares() {
    return shares;
  }

  ValueWeights values(int place) {
    return values.get(place);
  }

  List<BlockingKey> keys() {
    return keys;
  }

  public byte[] write() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(new GZIPOutputStream(bytes))) {
      out.writeInt(FORMAT);
      out.writeInt(schema.size());
      for (Field field : schema.fields()) {
        out.writeUTF(field.name());
        out.writeUTF(field.kind().name());
        out.writeBoolean(field.dayFirst());
        out.writeInt(field.mostPerCustomer());
      }
      weights.write(out);
      out.writeDouble(shares.person());
      out.writeDouble(shares.home());
      for (ValueWeights each : values) {
        each.write(out);
      }
      out.writeInt(keys.size());
      for (BlockingKey key : keys) {
        write(out, key);
      }
      out.writeInt(usualDomains.size());
      for (long domain : new TreeSet<>(usualDomains)) {
        out.writeLong(domain);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void write(DataOutputStream out, BlockingKey key) throws IOException {
    out.writeInt(key.parts().size());
    for (BlockingKey.Part part : key.parts()) {
      out.writeInt(part.field());
      out.writeUTF(part.trait().name());
    }
  }

  public static Weighing read(byte[] bytes) {
    try (DataInputStream in =
        new DataInputStream(new GZIPInputStream(new ByteArrayInputStream(bytes)))) {
      int format = in.readInt();
      if (format != FORMAT && format != FORMAT_BEFORE) {
        throw new IllegalArgumentException(
            "What was learned is kept in format %d, not %d.\nMaybe resolve again."
                .formatted(format, FORMAT));
      }
      Schema schema = schema(in);
      Layout layout = new Layout(schema);
      Weights weights = Weights.read(in, layout.size());
      Shares shares = new Shares(in.readDouble(), in.readDouble());
      List<ValueWeights> values = new ArrayList<>();
      for (int place = 0; place < layout.size(); place++) {
        values.add(ValueWeights.read(in));
      }
      List<BlockingKey> keys = new ArrayList<>();
      for (int left = in.readInt(); left > 0; left--) {
        keys.add(key(in));
      }
      Set<Long> domains = new HashSet<>();
      for (int left = format == FORMAT ? in.readInt() : 0; left > 0; left--) {
        domains.add(in.readLong());
      }
      return new Weighing(schema, weights, shares, values, keys, domains);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Schema schema(DataInputStream in) throws IOException {
    List<Field> fields = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      fields.add(
          new Field(in.readUTF(), FieldKind.valueOf(in.readUTF()), in.readBoolean(), in.readInt()));
    }
    return new Schema(fields);
  }

  private static BlockingKey key(DataInputStream in) throws IOException {
    List<BlockingKey.Part> parts = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      parts.add(new BlockingKey.Part(in.readInt(), Trait.valueOf(in.readUTF())));
    }
    return new BlockingKey(parts);
  }
}
