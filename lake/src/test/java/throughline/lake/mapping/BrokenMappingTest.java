package throughline.lake.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import throughline.lake.format.Fault;
import throughline.lake.format.FaultCode;

class BrokenMappingTest {

  private static Fault onlyError(String yaml) {
    ParsedMappings parsed = Mappings.parse(yaml);
    assertThat(parsed.mappings()).isNull();
    assertThat(parsed.errors()).hasSize(1);
    return parsed.errors().get(0);
  }

  @Test
  void namesTheLineAndTheNearestRightKey() {
    Fault error =
        onlyError(
            """
            source: shop
            interactions:
              - when: at
                touchpoint: Order placed
                departement: Sales
            """);

    assertThat(error.code()).isEqualTo(FaultCode.MAPPING_KEY_UNKNOWN);
    assertThat(error.line()).isEqualTo(5);
    assertThat(error.reason()).isEqualTo("An interaction has no key (departement).");
    assertThat(error.next()).isEqualTo("Maybe \"department\" is meant.");
  }

  @Test
  void tellsTheKnownKeysWhenNoneIsNear() {
    Fault error = onlyError("source: x\nqqqqqq: 1\ninteractions: [{when: a, touchpoint: b}]\n");

    assertThat(error.next()).startsWith("Use one of: source, zone,");
  }

  @Test
  void tellsAllErrorsAtOnce() {
    ParsedMappings parsed =
        Mappings.parse("zone: Mars/Olympus\nsource: x\ndecimal: dot\ninteractions: [{when: a}]\n");

    assertThat(parsed.errors()).extracting(Fault::line).containsExactly(1L, 3L, 4L);
  }

  @Test
  void isNoYaml() {
    assertThat(onlyError("source: [x\nfiles: }").code()).isEqualTo(FaultCode.MAPPING_UNREADABLE);
    assertThat(onlyError("").code()).isEqualTo(FaultCode.MAPPING_UNREADABLE);
    assertThat(onlyError("just words").code()).isEqualTo(FaultCode.MAPPING_VALUE_WRONG);
  }

  @Test
  void hasNoSource() {
    assertThat(onlyError("interactions: [{when: a, touchpoint: b}]").reason())
        .isEqualTo("A mapping has no \"source\".");
  }

  @Test
  void tellsNothing() {
    assertThat(onlyError("source: x").reason()).isEqualTo("A mapping has no \"interactions\".");
  }

  @Test
  void namesARecordThatIsNotThere() {
    Fault error = onlyError("source: x\ninteractions: [{when: a, touchpoint: b, record: buyer}]\n");

    assertThat(error.reason()).contains("buyer");
  }

  @Test
  void hasAKeyTwice() {
    assertThat(onlyError("source: x\nsource: y\ninteractions: [{when: a, touchpoint: b}]\n").line())
        .isEqualTo(2);
  }

  @Test
  void isABombOfAliases() {
    StringBuilder yaml = new StringBuilder("a0: &a0 [x, x]\n");
    for (int i = 1; i < 40; i++) {
      yaml.append("a%d: &a%d [*a%d, *a%d]\n".formatted(i, i, i - 1, i - 1));
    }
    assertThat(Mappings.parse(yaml.toString()).errors()).isNotEmpty();
    assertThat(Mappings.parse("&a source: *a\n").errors()).isNotEmpty();
    assertThat(Mappings.parse("source: x\ninteractions: &a [*a]\n").errors()).isNotEmpty();
    assertThat(
            Mappings.parse("source: x\ninteractions: [{when: a, touchpoint: &t [b, *t]}]\n")
                .errors())
        .isNotEmpty();
  }

  @Test
  void mayHaveSeveralDocuments() {
    String two =
        "source: a\nrecords: [{identifiers: {id: x}}]\n---\n" + "source: b\nrecords: [{key: y}]\n";

    assertThat(Mappings.parse(two).valid().all())
        .extracting(Mapping::source)
        .containsExactly("a", "b");
    assertThat(Mapping.parse(two).mapping()).isNull();
  }
}
