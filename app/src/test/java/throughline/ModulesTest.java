package throughline;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

class ModulesTest {

  private final ApplicationModules modules =
      ApplicationModules.of(
          Throughline.class,
          resideInAnyPackage(
              "throughline.engine..", "throughline.lake..", "throughline.simulator.."));

  @Test
  void keepToTheArrowsOfTheArchitecture() {
    modules.verify();
  }

  @Test
  void areDrawnByTheBuild() throws IOException {
    new Documenter(modules).writeModulesAsPlantUml();
    Path drawn = Files.writeString(Path.of("target", "modules.md"), drawing());
    assertThat(Path.of("..", "docs", "modules.md"))
        .as("docs/modules.md is of yesterday: copy app/target/modules.md over it.")
        .hasSameTextualContentAs(drawn);
  }

  /** The modules and their arrows, as a page that repositories show as a picture. */
  private String drawing() {
    StringBuilder page = new StringBuilder("# The modules of the application\n\n");
    page.append("Drawn by the build (`ModulesTest`); an arrow means \"uses\".\n\n");
    page.append("```mermaid\nflowchart TD\n");
    modules.stream()
        .sorted(Comparator.comparing(module -> module.getIdentifier().toString()))
        .forEach(module -> draw(module, page));
    return page.append("```\n").toString();
  }

  private void draw(ApplicationModule module, StringBuilder page) {
    String name = module.getIdentifier().toString();
    page.append("  ").append(name).append('\n');
    module
        .getDirectDependencies(modules)
        .uniqueModules()
        .map(used -> used.getIdentifier().toString())
        .sorted()
        .forEach(used -> page.append("  %s --> %s\n".formatted(name, used)));
  }
}
