package throughline.lake.format;

import static org.assertj.core.api.Assertions.assertThat;
import static throughline.lake.format.GivenFile.named;
import static throughline.lake.format.GivenFile.read;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import throughline.lake.format.GivenFile.Reading;

class XesFileTest {

  private static Reading log(String inner) {
    return read(named("calls.xes", "<?xml version=\"1.0\"?>\n<log>\n" + inner + "\n</log>"));
  }

  @Test
  void isReadEventByEventWithTheAttributesOfTheTrace() {
    Reading reading =
        log(
            """
            <extension name="Concept" prefix="concept" uri="http://x"/>
            <global scope="event"><string key="concept:name" value="UNKNOWN"/></global>
            <classifier name="Activity" keys="concept:name"/>
            <string key="concept:name" value="a log"/>
            <trace>
              <string key="concept:name" value="case 1"/>
              <event>
                <string key="concept:name" value="Call &amp; ask"/>
                <date key="time:timestamp" value="2011-10-01T00:38:44.546+02:00"/>
                <string key="org:group" value="Service"/>
              </event>
              <event><string key="concept:name" value="Close"/></event>
            </trace>
            <trace><string key="concept:name" value="case 2"/>
              <event><string key="concept:name" value="Call"/></event>
            </trace>
            """);

    assertThat(reading.faults()).isEmpty();
    assertThat(reading.values("case:concept:name")).containsExactly("case 1", "case 1", "case 2");
    assertThat(reading.values("concept:name")).containsExactly("Call & ask", "Close", "Call");
    assertThat(reading.values("time:timestamp"))
        .containsExactly("2011-10-01T00:38:44.546+02:00", null, null);
    assertThat(reading.values("org:group")).containsExactly("Service", null, null);
  }

  @Test
  void readsNestedAttributesByTheirPath() {
    Reading reading =
        log(
            """
            <trace><event>
              <string key="a" value="1"><int key="b" value="2"><boolean key="c" value="true"/></int></string>
              <list key="l"><values><string key="x" value="3"/></values></list>
              <string key="z" value="4"/>
            </event></trace>
            """);

    assertThat(reading.rows())
        .containsExactly(Map.of("a", "1", "a.b", "2", "a.b.c", "true", "l.x", "3", "z", "4"));
  }

  @Test
  void mayUseANamespaceAndPrefixes() {
    String log =
        "<x:log xmlns:x=\"http://www.xes-standard.org/\"><x:trace><x:event>"
            + "<x:string key=\"concept:name\" value=\"A\"/></x:event></x:trace></x:log>";

    assertThat(read(named("a.xes", log)).values("concept:name")).containsExactly("A");
  }

  @Test
  void opensNothingOutsideItself() {
    String log =
        "<?xml version=\"1.0\"?><!DOCTYPE log [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>"
            + "<log><trace><event><string key=\"k\" value=\"&e;\"/></event></trace></log>";
    Reading reading = read(named("a.xes", log));

    assertThat(reading.values("k")).allMatch(value -> value == null || value.isEmpty());
  }

  @Test
  void doesNotSwellByEntities() {
    StringBuilder log = new StringBuilder("<!DOCTYPE log [<!ENTITY a0 \"xxxxxxxxxx\">");
    for (int i = 1; i < 20; i++) {
      log.append("<!ENTITY a").append(i).append(" \"").append(("&a" + (i - 1) + ";").repeat(10));
      log.append("\">");
    }
    log.append("]><log><trace><event><string key=\"k\" value=\"&a19;\"/></event></trace></log>");
    Reading reading = read(named("a.xes", log.toString()));

    assertThat(reading.values("k")).allMatch(value -> value == null || value.length() < 1_000);
  }

  @Test
  void keepsTheEventsBeforeABreak() {
    Reading reading =
        read(
            named(
                "a.xes",
                "<log><trace><event><string key=\"k\" value=\"1\"/></event><event><string key"));

    assertThat(reading.values("k")).containsExactly("1");
    assertThat(reading.onlyFault()).isEqualTo(FaultCode.FILE_BROKEN);
  }

  @Test
  void isRefusedWhenItIsOtherXml() {
    assertThat(read(named("a.bpmn", "<definitions/>")).onlyFault())
        .isEqualTo(FaultCode.FILE_UNKNOWN);
    assertThat(read(named("a.xml", "<!-- only -->")).onlyFault())
        .isIn(FaultCode.FILE_UNKNOWN, FaultCode.FILE_BROKEN);
  }

  @Test
  void isRefusedWhenAttributesAreNestedTooDeeply() {
    String deep = "<string key=\"a\" value=\"1\">".repeat(100_000);
    assertThat(log("<trace><event>" + deep).onlyFault()).isEqualTo(FaultCode.ROW_TOO_DEEP);
  }

  @Test
  void isRefusedWhenAValueHasAGigabyte() {
    byte[] block = new byte[1 << 20];
    Arrays.fill(block, (byte) 'x');
    byte[] start = "<log><trace><event><string key=\"a\" value=\"".getBytes(StandardCharsets.UTF_8);
    InputFile file =
        new InputFile(
            "a.xes",
            () -> new SequenceInputStream(new ByteArrayInputStream(start), repeated(block, 1_024)));

    assertThat(read(file).onlyFault()).isEqualTo(FaultCode.ROW_TOO_LONG);
  }

  static InputStream repeated(byte[] block, int times) {
    return new InputStream() {
      private long left = (long) block.length * times;

      @Override
      public int read() {
        return left-- > 0 ? block[0] & 0xff : -1;
      }

      @Override
      public int read(byte[] buffer, int offset, int length) {
        if (left <= 0) {
          return -1;
        }
        int count = (int) Math.min(Math.min(length, block.length), left);
        System.arraycopy(block, 0, buffer, offset, count);
        left -= count;
        return count;
      }
    };
  }
}
