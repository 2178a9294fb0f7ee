package throughline;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The sizes of all files and methods of the house, measured by the compiler's own parser. */
class SourceSizesTest {

  private static final int LONGEST_FILE = 400;
  private static final int LONGEST_METHOD = 50;
  // Constructors are free: those of records and of what Spring wires list what there is.
  private static final int MOST_PARAMETERS = 8;

  @Test
  void stayWithinWhatAReaderCanHold() throws IOException {
    List<Path> files = new ArrayList<>();
    try (Stream<Path> all = Files.walk(Path.of(".."))) {
      all.filter(SourceSizesTest::isOurs).forEach(files::add);
    }
    assertThat(files).hasSizeGreaterThan(500);
    assertThat(tooLarge(files)).isEmpty();
  }

  @Test
  void areSeenWhereTheyAreTooLarge() throws IOException {
    Path file = Files.createTempFile("Long", ".java");
    String parameters = "int a, int b, int c, int d, int e, int f, int g, int h, int i";
    Files.writeString(
        file,
        "class Long {\nvoid m(%s) {\n%s}\n%s}\n"
            .formatted(parameters, "int x;\n".repeat(51), "\n".repeat(400)));
    assertThat(tooLarge(List.of(file)))
        .extracting(said -> said.replaceFirst(".*: ", ""))
        .containsExactly(
            "455 lines, more than 400.",
            "m has 51 lines, more than 50.",
            "m has 9 parameters, more than 8.");
  }

  private static boolean isOurs(Path file) {
    String path = file.toString();
    return path.endsWith(".java")
        && path.contains("/src/")
        && !path.contains("/target/")
        && !path.contains("/node_modules/");
  }

  private static List<String> tooLarge(List<Path> files) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    List<String> said = new ArrayList<>();
    try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null, manager, null, null, null, manager.getJavaFileObjectsFromPaths(files));
      SourcePositions positions = Trees.instance(task).getSourcePositions();
      task.parse().forEach(unit -> new Measuring(unit, positions, said).measure());
    }
    return said;
  }

  private static final class Measuring extends TreeScanner<@Nullable Void, @Nullable Void> {

    private final CompilationUnitTree unit;
    private final SourcePositions positions;
    private final List<String> said;

    Measuring(CompilationUnitTree unit, SourcePositions positions, List<String> said) {
      this.unit = unit;
      this.positions = positions;
      this.said = said;
    }

    void measure() {
      check("%s lines", text().lines().count(), LONGEST_FILE);
      scan(unit, null);
    }

    private String text() {
      try {
        return unit.getSourceFile().getCharContent(true).toString();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    public @Nullable Void visitMethod(MethodTree method, @Nullable Void unused) {
      if (method.getBody() != null) {
        check(method.getName() + " has %s lines", linesOfBody(method), LONGEST_METHOD);
      }
      if (method.getReturnType() != null) {
        int parameters = method.getParameters().size();
        check(method.getName() + " has %s parameters", parameters, MOST_PARAMETERS);
      }
      return super.visitMethod(method, unused);
    }

    private long linesOfBody(MethodTree method) {
      LineMap lines = unit.getLineMap();
      long first = lines.getLineNumber(positions.getStartPosition(unit, method.getBody()));
      long last = lines.getLineNumber(positions.getEndPosition(unit, method.getBody()));
      return last - first - 1;
    }

    private void check(String what, long size, int most) {
      if (size > most) {
        String where = unit.getSourceFile().getName();
        said.add("%s: %s, more than %s.".formatted(where, what.formatted(size), most));
      }
    }
  }
}
