package throughline.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import throughline.engine.timeline.Interaction;
import throughline.engine.timeline.RandomLog;
import throughline.engine.timeline.Scope;
import throughline.engine.timeline.Timelines;
import throughline.engine.timeline.Transcript;

/** Files in buckets, fresh files, a moved record, a retracted interaction, a hidden customer. */
class LakeTakenOutTest {
  private static final long MEMORY = 256L << 20;
  private static final Mask NOBODY = Mask.NONE;

  @TempDir Path folder;
  private LakeOnDisk lake;
  private Moves moves;
  private long hidden;

  @BeforeEach
  void fill() {
    List<Interaction> log = new RandomLog(4).interactions(300);
    lake = new LakeOnDisk(folder.resolve("lake"), 5);
    lake.plus(log.subList(0, 200)).compacted().plus(log.subList(200, 300));
    long one = lake.words.customers.find(log.get(0).customer());
    List<Long> others =
        log.stream()
            .map(Interaction::customer)
            .distinct()
            .map(customer -> (long) lake.words.customers.find(customer))
            .filter(customer -> customer != one)
            .toList();
    hidden = others.get(1);
    moves =
        Moves.of(
            List.of(new Move(one, one, others.get(0))),
            List.of(new Retraction(8, lake.words.customers.find(log.get(7).customer()))));
  }

  @AfterEach
  void close() {
    lake.close();
  }

  @Test
  void holdsWhatTheLakeShowsAndNothingElse() throws IOException {
    Mask mask = Mask.of(List.of(hidden));
    Timelines shown = lake.timelines(moves, 2).hiding(mask);
    assertThat(transcript(shown)).isNotEqualTo(transcript(lake.timelines(moves, 2)));
    Path taken = folder.resolve("taken");
    LakeVersion version = UnpackedLake.unpack(packed(moves, mask), taken);
    try (LakeFolder alone = LakeFolder.open(taken, MEMORY)) {
      assertThat(transcript(alone.timelines(2))).isEqualTo(transcript(shown));
      assertThat(alone.version().rows()).isEqualTo(version.rows()).isLessThan(299);
    }
    assertThat(lake.database.folder().resolve("scratch/leaving")).doesNotExist();
  }

  @Test
  void wouldBeWrongWithoutMovesOrMask() throws IOException {
    List<String> shown = transcript(lake.timelines(moves, 2).hiding(Mask.of(List.of(hidden))));
    UnpackedLake.unpack(packed(moves, NOBODY), folder.resolve("a"));
    UnpackedLake.unpack(packed(Moves.NONE, Mask.of(List.of(hidden))), folder.resolve("b"));
    for (String taken : List.of("a", "b")) {
      try (LakeFolder alone = LakeFolder.open(folder.resolve(taken), MEMORY)) {
        assertThat(transcript(alone.timelines(2))).isNotEqualTo(shown);
      }
    }
  }

  @Test
  void isNoLakeWhereTheStreamWasCutShort() throws IOException {
    byte[] whole = packed(moves, NOBODY).readAllBytes();
    Path taken = folder.resolve("taken");
    for (int cut = 0; cut < 20; cut++) {
      byte[] part = Arrays.copyOf(whole, whole.length / 2 * cut / 20);
      assertThatThrownBy(() -> UnpackedLake.unpack(new ByteArrayInputStream(part), taken))
          .isInstanceOfAny(LakeException.class, IOException.class);
    }
    try (var left = Files.list(folder)) {
      assertThat(left).containsExactly(folder.resolve("lake"));
    }
  }

  @Test
  void takesNoPlaceOfOtherFiles() throws IOException {
    Files.writeString(Files.createDirectory(folder.resolve("full")).resolve("mine.txt"), "mine");
    assertThatThrownBy(() -> UnpackedLake.unpack(packed(moves, NOBODY), folder.resolve("full")))
        .isInstanceOf(FileAlreadyExistsException.class);
    UnpackedLake.unpack(packed(moves, NOBODY), Files.createDirectory(folder.resolve("empty")));
    assertThat(LakeFolder.isLake(folder.resolve("empty"))).isTrue();
  }

  @Test
  void mayBeEmpty() throws IOException {
    lake.close();
    lake = new LakeOnDisk(folder.resolve("nothing"), 3);
    UnpackedLake.unpack(packed(Moves.NONE, NOBODY), folder.resolve("taken"));
    try (LakeFolder alone = LakeFolder.open(folder.resolve("taken"), MEMORY)) {
      assertThat(transcript(alone.timelines(2))).isEmpty();
    }
  }

  private ByteArrayInputStream packed(Moves known, Mask mask) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new LeavingLake(lake.database, lake.files.current(), known, mask, Recoding.NONE)
        .pack(lake.words.dictionaries, out);
    return new ByteArrayInputStream(out.toByteArray());
  }

  private static List<String> transcript(Timelines timelines) {
    return timelines.learn(new Transcript(timelines.dictionaries()), Scope.ALL);
  }
}
