package throughline.engine;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

/** The engine computes: it reads no file, no clock and no database, and rolls no dice unasked. */
class EnginePurityTest {
  private static final JavaClasses ENGINE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("throughline.engine");

  private static final ArchRule ONLY_ITS_LIBRARIES =
      noClasses()
          .should()
          .dependOnClassesThat(
              resideOutsideOfPackages(
                  "throughline.engine..",
                  "java..",
                  "org.jspecify..",
                  "org.hipparchus..",
                  "org.HdrHistogram..",
                  "org.apache.commons.statistics..",
                  "org.apache.commons.codec..",
                  "org.apache.commons.text..",
                  "com.google.i18n.phonenumbers..",
                  "ai.onnxruntime..",
                  "de.bwaldvogel.liblinear..",
                  "opennlp.tools..",
                  "org.apache.lucene.analysis.."));

  private static final ArchRule NO_FILES_NO_NETWORK_NO_SQL =
      noClasses()
          .should()
          .dependOnClassesThat(
              resideInAnyPackage("java.nio.file..", "java.net..", "java.sql..", "javax.sql.."))
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.io.File")
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.io.FileInputStream")
          .orShould()
          .dependOnClassesThat()
          .haveFullyQualifiedName("java.io.FileOutputStream");

  private static List<ArchRule> noClockAndNoDice() {
    return List.of(
        noClasses().should().callMethod(Instant.class, "now"),
        noClasses().should().callMethod(LocalDate.class, "now"),
        noClasses().should().callMethod(LocalTime.class, "now"),
        noClasses().should().callMethod(LocalDateTime.class, "now"),
        noClasses().should().callMethod(ZonedDateTime.class, "now"),
        noClasses().should().callMethod(OffsetDateTime.class, "now"),
        noClasses().should().callMethod(Clock.class, "systemUTC"),
        noClasses().should().callMethod(Clock.class, "systemDefaultZone"),
        noClasses().should().callMethod(System.class, "currentTimeMillis"),
        noClasses().should().callMethod(System.class, "nanoTime"),
        noClasses().should().callConstructor(Date.class),
        noClasses().should().callConstructor(Random.class),
        noClasses().should().callMethod(Math.class, "random"),
        noClasses().should().callMethod(UUID.class, "randomUUID"),
        noClasses().should().callMethod(ThreadLocalRandom.class, "current"));
  }

  @Test
  void usesTheJdkAndItsNamedLibrariesOnly() {
    ONLY_ITS_LIBRARIES.check(ENGINE);
  }

  @Test
  void readsNoFileNoNetworkAndNoDatabase() {
    NO_FILES_NO_NETWORK_NO_SQL.check(ENGINE);
  }

  @Test
  void readsNoClockAndRollsNoDiceOfItsOwn() {
    noClockAndNoDice().forEach(rule -> rule.check(ENGINE));
  }

  /** The negative control: this very test imports what the engine must not. */
  @Test
  void wouldNoticeAClassThatDoes() {
    JavaClasses impure = new ClassFileImporter().importClasses(Impure.class);
    assertThatThrownBy(() -> NO_FILES_NO_NETWORK_NO_SQL.check(impure))
        .isInstanceOf(AssertionError.class);
    assertThatThrownBy(() -> noClockAndNoDice().forEach(rule -> rule.check(impure)))
        .isInstanceOf(AssertionError.class);
    assertThatThrownBy(
            () ->
                ONLY_ITS_LIBRARIES.check(
                    new ClassFileImporter().importClasses(EnginePurityTest.class)))
        .isInstanceOf(AssertionError.class);
  }

  private static final class Impure {
    String whenAndWhere() {
      return Instant.now() + " " + java.nio.file.Path.of("here");
    }
  }
}
