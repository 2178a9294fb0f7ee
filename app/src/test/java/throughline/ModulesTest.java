package throughline;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

class ModulesTest {

  private final ApplicationModules modules =
      ApplicationModules.of(
          Throughline.class, resideInAnyPackage("throughline.engine..", "throughline.lake.."));

  @Test
  void keepToTheArrowsOfTheArchitecture() {
    modules.verify();
  }

  @Test
  void areDrawnByTheBuild() {
    new Documenter(modules).writeModulesAsPlantUml();
  }
}
