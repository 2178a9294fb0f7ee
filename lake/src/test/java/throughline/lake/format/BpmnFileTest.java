package throughline.lake.format;

import static org.assertj.core.api.Assertions.assertThat;
import static throughline.lake.format.GivenFile.gzip;
import static throughline.lake.format.GivenFile.named;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import throughline.engine.journey.designed.DesignedMap;
import throughline.engine.journey.designed.InShort;
import throughline.engine.journey.designed.Part;
import throughline.engine.journey.designed.Part.Choice;
import throughline.engine.journey.designed.Part.Optionally;
import throughline.engine.journey.designed.Part.Parallel;
import throughline.engine.journey.designed.Part.Repeated;
import throughline.engine.journey.designed.Part.Sequence;
import throughline.engine.journey.designed.RandomMaps;
import throughline.engine.journey.designed.Step;

class BpmnFileTest {
  private static final Step A = Step.at("a", "call");
  private static final Step B = Step.at("b", "letter");
  private static final Step C = Step.at("c", "visit");

  private static String written(DesignedMap map) throws IOException {
    StringWriter out = new StringWriter();
    BpmnFile.write(map, out);
    return out.toString();
  }

  private static BpmnReading read(String bpmn) {
    return BpmnFile.read(named("given.bpmn", bpmn));
  }

  /** A process of these elements, between them flows written "from>to". */
  private static BpmnReading process(String elements, String... flows) {
    StringBuilder all = new StringBuilder(elements);
    for (String flow : flows) {
      String[] ends = flow.split(">", 2);
      all.append("<sequenceFlow id='%s' ".formatted(flow.replace('>', '_')));
      all.append("sourceRef='%s' targetRef='%s'/>".formatted(ends[0], ends[1]));
    }
    return read(
        "<definitions xmlns='%s'><process id='p' name='move'>%s</process></definitions>"
            .formatted(BpmnFile.MODEL, all));
  }

  private static String task(Step step) {
    return "<task id='%s' name='%s'/>".formatted(step.id(), step.touchpoint());
  }

  private static Part flow(BpmnReading reading) {
    DesignedMap map = reading.map();
    assertThat(map).as(reading.faults().toString()).isNotNull();
    return map.flow();
  }

  @Test
  void comesBackAsItWasWritten() throws IOException {
    Random random = RandomMaps.random(getClass());
    RandomMaps maps = new RandomMaps(random);
    for (int i = 0; i < 150; i++) {
      DesignedMap map = maps.map(1 + random.nextInt(14), 8);
      BpmnReading reading = read(written(map));
      assertThat(reading.faults()).isEmpty();
      assertThat(reading.map()).isEqualTo(map);
    }
  }

  /** The negative control: a map whose two choices stand the other way round is another. */
  @Test
  void wouldBeSeenToComeBackOtherwise() throws IOException {
    DesignedMap map = DesignedMap.of("move", new Choice(List.of(A, B)));
    String turned = written(DesignedMap.of("move", new Choice(List.of(B, A))));
    assertThat(read(turned).map()).isNotEqualTo(map);
    assertThat(read(written(map)).map()).isEqualTo(map);
  }

  @Test
  void comesBackWithEveryKindOfCharacter() throws IOException {
    DesignedMap map =
        new DesignedMap(
            "\"move\" & <more>",
            List.of("büro's"),
            Step.at("a", "a \uD83D\uDE00 ]]> b").of("<&>").inStage("büro's").owned("\"x\""));
    assertThat(read(written(map)).map()).isEqualTo(map);
    byte[] packed = gzip(written(map).getBytes(StandardCharsets.UTF_8));
    assertThat(BpmnFile.read(named("m.bpmn.gz", packed)).map()).isEqualTo(map);
  }

  @Test
  void isReadWithoutEventsAndGatewaysWhereTasksAreJoinedDirectly() {
    assertThat(flow(process(task(A) + task(B), "a>b"))).isEqualTo(new Sequence(List.of(A, B)));
    assertThat(flow(process(task(A) + task(B) + task(C), "a>b", "a>c")))
        .isEqualTo(new Sequence(List.of(A, new Parallel(List.of(B, C)))));
    assertThat(flow(process(task(A) + task(B) + task(C), "a>c", "b>c")))
        .isEqualTo(new Sequence(List.of(new Choice(List.of(A, B)), C)));
  }

  @Test
  void readsAWayBackAsARepeat() {
    String one = "<startEvent id='s'/><exclusiveGateway id='x'/><endEvent id='e'/>";
    String two = one + "<exclusiveGateway id='y'/>";
    assertThat(flow(process(task(A) + task(B) + two, "s>x", "x>a", "a>y", "y>b", "b>x", "y>e")))
        .isEqualTo(new Repeated(A, B));
    assertThat(flow(process(task(A) + one, "s>x", "x>a", "a>x", "x>e")))
        .isEqualTo(A.optional(true).repeating(true));
  }

  @Test
  void takesLanesForDepartmentsAndPoolsForNames() {
    BpmnReading reading =
        read(
            """
            <d:definitions xmlns:d="%s"><d:collaboration id="k">
            <d:participant id="q" name="Moving house" processRef="p"/></d:collaboration>
            <d:process id="p"><d:laneSet id="l"><d:lane id="l1" name="Sales &amp; more">
            <d:flowNodeRef>a</d:flowNodeRef><d:childLaneSet id="m"><d:lane id="l2" name="Web">
            <d:flowNodeRef> b </d:flowNodeRef></d:lane></d:childLaneSet></d:lane></d:laneSet>
            <d:userTask id="a" name="a&#10;call"><d:documentation>x</d:documentation></d:userTask>
            <d:sendTask id="b" name="letter"><d:standardLoopCharacteristics/></d:sendTask>
            <d:sequenceFlow id="f" sourceRef="a" targetRef="b"/></d:process></d:definitions>
            """
                .formatted(BpmnFile.MODEL));
    assertThat(reading.faults()).isEmpty();
    assertThat(reading.map())
        .isEqualTo(
            DesignedMap.of(
                "Moving house",
                new Sequence(
                    List.of(
                        Step.at("a", "a call").of("Sales & more"), B.of("Web").repeating(true)))));
  }

  @Test
  void saysWhatItDoesNotKnowAndReadsTheRest() {
    BpmnReading reading =
        process(
            task(A)
                + task(B)
                + "<inclusiveGateway id='g' name='which?'/><subProcess id='sub' name='Check'>"
                + "<task id='inner'/></subProcess><intermediateCatchEvent id='t' name='a day'/>"
                + "<boundaryEvent id='late' attachedToRef='a'/><task id='alone' name='alone'/>"
                + "<startEvent id='s'/><adHocThing id='odd'/><dataObject id='paper'/>",
            "s>a",
            "a>g",
            "g>sub",
            "g>t",
            "t>b",
            "late>b");
    assertThat(reading.faults())
        .extracting(Fault::reason)
        .containsExactly(
            "The inclusiveGateway (which?) is read as a choice of one way.",
            "The subProcess (Check) is read as one step.",
            "The intermediateCatchEvent (a day) is passed over; it is no step.",
            "The boundaryEvent (late) and the way out there are left out.",
            "The adHocThing (odd) is left out.",
            "A flow from (late) to (b) leads from or to something that is not read.",
            "The step (alone) is left out; no way leads to it.");
    assertThat(reading.faults()).allSatisfy(fault -> assertThat(fault.next()).isNotEmpty());
    assertThat(flow(reading))
        .isEqualTo(new Sequence(List.of(A, new Choice(List.of(Step.at("sub", "Check"), B)))));
  }

  @Test
  void takesStepsInAnyOrderWhereWaysDoNotNest() {
    String gateways = "<parallelGateway id='x'/><exclusiveGateway id='y'/><startEvent id='s'/>";
    BpmnReading reading =
        process(task(A) + task(B) + task(C) + gateways, "s>x", "x>a", "x>b", "a>y", "b>y", "y>c");
    assertThat(reading.faults())
        .singleElement()
        .extracting(Fault::reason)
        .asString()
        .contains("part and meet so that they are no blocks");
    assertThat(flow(reading).steps()).hasSize(3);
    assertThat(flow(reading)).isInstanceOf(Optionally.class);
  }

  @Test
  void isRefusedInOneSentenceWhereThereIsNoMap() {
    assertThat(onlyFault("<log/>")).isEqualTo("The file is XML, but no BPMN 2.0.");
    assertThat(onlyFault("<definitions><process id='p'/></definitions>"))
        .isEqualTo("The file has no process with a task.");
    assertThat(onlyFault("<definitions><process id='p'><task id='a'/><task id='a'/>"))
        .isEqualTo("Two elements have the id (a).");
    assertThat(onlyFault("<definitions><process id='p'><task id='a'/>")).contains("XML is broken");
    assertThat(onlyFault("<a>".repeat(100_000))).contains("is XML, but no BPMN");
    assertThat(onlyFault("<definitions>".repeat(100_000))).contains("nested more than 64 deep");
    String many =
        IntStream.range(0, 600).mapToObj("<task id='t%d'/>"::formatted).reduce("", String::concat);
    assertThat(onlyFault("<definitions><process id='p'>" + many + "</process></definitions>"))
        .contains("has 600 steps. Keep to 500");
    assertThat(onlyFault("<definitions><process id='p'>" + "<x/>".repeat(5_000)))
        .contains("more than 4,000 elements");
  }

  private static String onlyFault(String bpmn) {
    BpmnReading reading = read(bpmn);
    assertThat(reading.map()).isNull();
    assertThat(reading.faults()).hasSize(1);
    return reading.faults().get(0).reason();
  }

  @Test
  void opensNothingOutsideItselfAndDoesNotSwell() {
    String entity =
        "<!DOCTYPE definitions [<!ENTITY e SYSTEM 'file:///etc/hostname'><!ENTITY b 'xxxx'>]>"
            + "<definitions><process id='p'><task id='a' name='x&e;&b;'/></process></definitions>";
    BpmnReading reading = read(entity);
    if (reading.map() != null) {
      assertThat(reading.map().step(0).touchpoint()).isIn("x", "a");
    }
    assertThat(read("<definitions><process id='p' name='" + "x".repeat(5 << 20)).faults())
        .extracting(Fault::code)
        .containsExactly(FaultCode.ROW_TOO_LONG);
  }

  @Test
  void isReadOrRefusedHoweverItWasDamaged() throws IOException {
    Random random = RandomMaps.random(getClass());
    RandomMaps maps = new RandomMaps(random);
    int whole = 0;
    for (int i = 0; i < 300; i++) {
      StringBuilder damaged = new StringBuilder(written(maps.map(1 + random.nextInt(8), 5)));
      for (int faults = 1 + random.nextInt(3); faults > 0; faults--) {
        damage(random, damaged);
      }
      BpmnReading reading = read(damaged.toString());
      assertThat(reading.map() != null || !reading.faults().isEmpty()).isTrue();
      whole += reading.map() == null ? 0 : 1;
    }
    assertThat(whole).isPositive();
  }

  private static void damage(Random random, StringBuilder text) {
    int place = random.nextInt(text.length());
    int tag = text.indexOf("<sequenceFlow", place);
    switch (random.nextInt(4)) {
      case 0 -> text.deleteCharAt(place);
      case 1 -> text.insert(place, "<>&'\"/ x".charAt(random.nextInt(8)));
      case 2 -> text.setLength(Math.max(1, place));
      default -> {
        if (tag > 0 && text.indexOf(">", tag) > 0) {
          text.delete(tag, text.indexOf(">", tag) + 1);
        }
      }
    }
    if (text.length() == 0) {
      text.append('<');
    }
  }

  @Test
  void ofOtherToolsIsReadWhole() throws IOException {
    Path raw = ReferenceData.folder("journeys/raw");
    if (raw == null) {
      return;
    }
    BpmnReading example = BpmnFile.read(InputFile.of(raw.resolve("running-example.bpmn")));
    assertThat(example.faults()).isEmpty();
    assertThat(flow(example).by(new InShort()))
        .isEqualTo(
            "(register request, ({[examine casually, examine thoroughly], check ticket}, decide)"
                + "+(reinitiate request), [pay compensation, reject request])");
    BpmnReading receipt = BpmnFile.read(InputFile.of(raw.resolve("receipt.bpmn")));
    assertThat(receipt.faults()).isEmpty();
    assertThat(flow(receipt).steps()).hasSize(27);
  }
}
