package throughline.engine.identity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Records whose persons are known. */
public record Population(Schema schema, List<List<String>> rows, List<Integer> persons) {
  public Population {
    rows = List.copyOf(rows);
    persons = List.copyOf(persons);
  }

  public Records records() {
    Records records = new Records(schema);
    rows.forEach(records::add);
    return records;
  }

  /** The same records in another order. */
  Population in(List<Integer> order) {
    return new Population(
        schema, order.stream().map(rows::get).toList(), order.stream().map(persons::get).toList());
  }

  /** The same records, of which nobody knows this field. */
  public Population without(String name) {
    List<Field> fields =
        schema.fields().stream()
            .map(field -> field.name().equals(name) ? new Field(name, FieldKind.IGNORED) : field)
            .toList();
    return new Population(new Schema(fields), rows, persons);
  }

  /** With a header and an id in the first column. */
  public String csv() {
    StringBuilder csv = new StringBuilder("id");
    schema.fields().forEach(field -> csv.append(',').append(field.name()));
    for (int row = 0; row < rows.size(); row++) {
      csv.append("\nr").append(row).append(',').append(String.join(",", rows.get(row)));
    }
    return csv.append('\n').toString();
  }

  public String truthCsv() {
    List<String> lines = new ArrayList<>(List.of("id,cluster"));
    for (int row = 0; row < rows.size(); row++) {
      lines.add("r" + row + "," + persons.get(row));
    }
    return lines.stream().collect(Collectors.joining("\n")) + "\n";
  }

  static Schema schema(String... namesAndKinds) {
    return new Schema(
        Arrays.stream(namesAndKinds)
            .map(one -> one.split(":", -1))
            .map(parts -> new Field(parts[0], FieldKind.valueOf(parts[1])))
            .toList());
  }
}
