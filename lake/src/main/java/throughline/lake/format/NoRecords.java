package throughline.lake.format;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A file that cannot be read at all: its fault is its only row. */
final class NoRecords implements Records {
  private static final Header EMPTY = new Header(List.of());

  private final Fault fault;
  private boolean told;

  NoRecords(Fault fault) {
    this.fault = fault;
  }

  @Override
  public Header header() {
    return EMPTY;
  }

  @Override
  public List<String> notes() {
    return List.of();
  }

  @Override
  public boolean advance() {
    boolean first = !told;
    told = true;
    return first;
  }

  @Override
  public long line() {
    return fault.line();
  }

  @Override
  public Fault fault() {
    return fault;
  }

  @Override
  public @Nullable String value(int column) {
    return null;
  }

  @Override
  public Row row() {
    return Row.of(Map.of()).at(line());
  }

  @Override
  public String content() {
    return "";
  }

  @Override
  public void close() {}
}
