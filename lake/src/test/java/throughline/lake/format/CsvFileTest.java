package throughline.lake.format;

import static org.assertj.core.api.Assertions.assertThat;
import static throughline.lake.format.GivenFile.csv;
import static throughline.lake.format.GivenFile.gzip;
import static throughline.lake.format.GivenFile.named;
import static throughline.lake.format.GivenFile.read;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import throughline.lake.format.GivenFile.Reading;

class CsvFileTest {

  @Test
  void isReadByTheNamesOfItsFirstRow() {
    Reading reading = read(csv("id,name\n1,Ada\n2,Grace\n"));

    assertThat(reading.columns()).containsExactly("id", "name");
    assertThat(reading.rows())
        .containsExactly(Map.of("id", "1", "name", "Ada"), Map.of("id", "2", "name", "Grace"));
    assertThat(reading.faults()).isEmpty();
  }

  @Test
  void mayQuoteDelimitersQuotesAndLineBreaks() {
    Reading reading = read(csv("a,b\r\n\"x,y\",\"say \"\"hi\"\"\"\r\n\"two\nlines\",\"\"\r\n"));

    assertThat(reading.values("a")).containsExactly("x,y", "two\nlines");
    assertThat(reading.values("b")).containsExactly("say \"hi\"", "");
  }

  @Test
  void keepsTheNameNaAndEmptyFieldsApart() {
    Reading reading = read(csv("id,name\nNA,\n,null\n"));

    assertThat(reading.values("id")).containsExactly("NA", "");
    assertThat(reading.values("name")).containsExactly("", "null");
  }

  @Test
  void mayBeSeparatedByAnyUsualDelimiter() {
    for (String delimiter : List.of(",", ";", "\t", "|")) {
      Reading reading = read(csv("id,name\n1,Ada\n2,\"Lovelace, Ada\"\n".replace(",", delimiter)));

      assertThat(reading.columns()).containsExactly("id", "name");
      assertThat(reading.rows()).hasSize(2);
    }
  }

  @Test
  void mayHoldDecimalCommasBetweenSemicolons() {
    Reading reading = read(csv("id;price;weight\n1;1,50;2,5\n2;3,20;1,0\n"));

    assertThat(reading.values("price")).containsExactly("1,50", "3,20");
  }

  @Test
  void mayQuoteForTheFirstTimeAfterTensOfThousandsOfRows() {
    StringBuilder text = new StringBuilder("id,text\n");
    for (int row = 0; row < 60_000; row++) {
      text.append(row).append(",plain\n");
    }
    text.append("60000,\"quoted, at last\nand long\"\n60001,plain\n");

    Reading reading = read(csv(text.toString()));

    assertThat(reading.rows()).hasSize(60_002);
    assertThat(reading.rows().get(60_000)).containsEntry("text", "quoted, at last\nand long");
    assertThat(reading.rows().get(60_001)).containsEntry("id", "60001");
  }

  @Test
  void losesOnlyTheRowsThatAreRagged() {
    Reading reading = read(csv("id,name\n1,Ada\n2\n3,Grace,Hopper\n4,Mary\n"));

    assertThat(reading.values("id")).containsExactly("1", "4");
    assertThat(reading.faults()).extracting(Fault::line).containsExactly(3L, 4L);
    assertThat(reading.faults()).extracting(Fault::code).containsOnly(FaultCode.ROW_RAGGED);
  }

  @Test
  void losesOnlyTheRowWhoseQuoteIsNeverClosed() {
    Reading reading = read(csv("id,name\n1,\"Ada\n2,Grace\n3,\"Mary\"\n4,Ann\n"));

    assertThat(reading.values("id")).containsExactly("2", "3", "4");
    assertThat(reading.faults()).extracting(Fault::line).containsExactly(2L);
  }

  @Test
  void losesOnlyTheRowWithTextBehindAQuote() {
    Reading reading = read(csv("id,name\n1,\"Ada\" Lovelace\n2,Grace\n"));

    assertThat(reading.values("id")).containsExactly("2");
    assertThat(reading.onlyFault()).isEqualTo(FaultCode.ROW_UNREADABLE);
  }

  @Test
  void tellsLinesRightBehindValuesOfSeveralLines() {
    Reading reading = read(csv("id,name\r\n1,\"a\r\nb\rc\nd\"\r\n\r\n2\r\n"));

    assertThat(reading.faults()).extracting(Fault::line).containsExactly(7L);
  }

  @Test
  void mayEndEveryRowWithADelimiter() {
    assertThat(read(csv("id,name\n1,Ada,\n2,Grace,\n")).faults()).isEmpty();
  }

  @Test
  void isRefusedWhenAColumnIsNamedTwice() {
    Reading reading = read(csv("id,name,id\n1,Ada,2\n"));

    assertThat(reading.rows()).isEmpty();
    assertThat(reading.onlyFault()).isEqualTo(FaultCode.HEADER_DUPLICATE);
    assertThat(reading.faults().get(0).reason()).contains("id");
  }

  @Test
  void isRefusedWhenItIsEmpty() {
    assertThat(read(csv("")).onlyFault()).isEqualTo(FaultCode.FILE_EMPTY);
    assertThat(read(csv("\n\n")).onlyFault()).isEqualTo(FaultCode.FILE_EMPTY);
  }

  @Test
  void hasNoRowsWhenItHasOnlyTheFirst() {
    assertThat(read(csv("id,name")).rows()).isEmpty();
    assertThat(read(csv("id,name")).faults()).isEmpty();
  }

  @Test
  void isReadInEveryUsualCharacterSet() {
    String text = "id,name\n1,Renée Müller\n";
    for (String charset : List.of("UTF-8", "windows-1252", "UTF-16", "ISO-8859-1")) {
      Reading reading = read(named("a.csv", text, Charset.forName(charset)));

      assertThat(reading.values("name")).containsExactly("Renée Müller");
    }
    assertThat(read(named("a.csv", "\uFEFF" + text)).columns()).containsExactly("id", "name");
    assertThat(read(named("a.csv", "\uFEFF" + text, StandardCharsets.UTF_16LE)).columns())
        .containsExactly("id", "name");
  }

  @Test
  void saysWhichCharacterSetItWasReadIn() {
    Reading reading = read(named("a.csv", "id,name\n1,Müller\n", Charset.forName("windows-1252")));

    assertThat(reading.notes()).anyMatch(note -> note.contains("windows-1252"));
  }

  @Test
  void losesOnlyTheRowWithDamagedBytesAmongGoodOnes() {
    byte[] text = "id,name\n1,Müller\n2,M?ller\n3,Ada\n".getBytes(StandardCharsets.UTF_8);
    for (int at = 0; at < text.length; at++) {
      text[at] = text[at] == '?' ? (byte) 0xFC : text[at];
    }
    Reading reading = read(named("a.csv", text));

    assertThat(reading.values("id")).containsExactly("1", "3");
    assertThat(reading.onlyFault()).isEqualTo(FaultCode.VALUE_HAS_BROKEN_TEXT);
  }

  @Test
  void losesOnlyTheRowWithANulCharacter() {
    Reading reading = read(csv("id,name\n1,A\0da\n2,Grace\n"));

    assertThat(reading.values("id")).containsExactly("2");
    assertThat(reading.onlyFault()).isEqualTo(FaultCode.VALUE_HAS_NUL);
  }

  @Test
  void mayBePackedWhateverItsName() {
    byte[] packed = gzip("id,name\n1,Ada\n".getBytes(StandardCharsets.UTF_8));

    assertThat(read(named("log.csv", packed)).values("name")).containsExactly("Ada");
  }

  @Test
  void keepsTheRowsBeforeDamagedGzipData() {
    StringBuilder text = new StringBuilder("id,name\n");
    for (int row = 0; row < 50_000; row++) {
      text.append(row).append(",Ada").append(row * 7919 % 1000).append('\n');
    }
    byte[] packed = gzip(text.toString().getBytes(StandardCharsets.UTF_8));
    Reading reading = read(named("a.csv.gz", java.util.Arrays.copyOf(packed, packed.length / 2)));

    assertThat(reading.rows()).hasSizeGreaterThan(1_000);
    assertThat(reading.faults()).last().extracting(Fault::code).isEqualTo(FaultCode.FILE_BROKEN);
  }

  @Test
  void tellsTheContentOfARowThatCannotBeRead() {
    try (Rows rows = Formats.open(csv("id,name\n1,\"Ada\" L\n"))) {
      assertThat(rows.next()).isTrue();
      assertThat(rows.content()).isEqualTo("1,\"Ada\" L");
    }
  }

  @Test
  void tellsTheSameValueAsTheSameObject() {
    try (Rows rows = Formats.open(csv("id,name\n1,Ada\n2,Ada\n"))) {
      rows.next();
      String first = rows.value(1);
      rows.next();
      assertThat(rows.value(1)).isSameAs(first);
    }
  }
}
