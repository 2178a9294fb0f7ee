package throughline.spark;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/**
 * A folder like that of an installation of Spark, made of the libraries on the class path, and the
 * job jar made of the classes.
 */
final class SparkInstallation {
  private static final String OURS = "throughline";

  private SparkInstallation() {}

  static Path install(Path home) throws IOException {
    Path jars = Files.createDirectories(home.resolve("jars"));
    for (String entry : classPath().split(":")) {
      Path jar = Path.of(entry);
      if (entry.endsWith(".jar") && !entry.contains("/" + OURS + "/") && isSparks(jar)) {
        Files.createSymbolicLink(jars.resolve(jar.getFileName()), jar);
      }
    }
    Files.writeString(home.resolve("RELEASE"), "");
    Files.writeString(
        Files.createDirectories(home.resolve("conf")).resolve("spark-defaults.conf"),
        """
        spark.executor.memory 512m
        spark.executor.extraJavaOptions -XX:TieredStopAtLevel=1 -XX:+UseSerialGC
        spark.ui.enabled false
        """);
    script(home, "spark-submit", "org.apache.spark.deploy.SparkSubmit");
    return home;
  }

  /** Of this test; Maven runs it from one jar that names all others. */
  static String classPath() {
    return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
  }

  /** Test libraries, and those of the lake, are none that a cluster has. */
  private static boolean isSparks(Path jar) {
    return Stream.of(
            "junit", "assertj", "duckdb", "parquet-floor", "surefire", "opentest4j", "picocli")
        .noneMatch(jar.getFileName().toString()::contains);
  }

  private static void script(Path home, String name, String main) throws IOException {
    Path script = Files.createDirectories(home.resolve("bin")).resolve(name);
    Files.writeString(
        script,
        """
        #!/bin/sh
        export SPARK_HOME='%s' SPARK_LOCAL_IP=127.0.0.1
        exec '%s' -Xmx512m -XX:TieredStopAtLevel=1 -XX:+UseSerialGC %s -cp '%s/jars/*' %s "$@"
        """
            .formatted(home, java(), String.join(" ", opens()), home, main));
    Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  static String java() {
    return Path.of(System.getProperty("java.home"), "bin", "java").toString();
  }

  /** What this process opens of Java for Spark, its children need too. */
  static List<String> opens() {
    return java.lang.management.ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(argument -> argument.startsWith("--add-opens"))
        .toList();
  }

  /** The job with the engine in it, as the release has it. */
  static Path job(Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        JarOutputStream jar = new JarOutputStream(out)) {
      add(jar, classes(LearnJob.class));
      add(jar, classes(throughline.engine.timeline.Timeline.class));
    }
    return file;
  }

  private static Path classes(Class<?> one) {
    return Path.of(one.getProtectionDomain().getCodeSource().getLocation().getPath());
  }

  private static void add(JarOutputStream jar, Path classes) throws IOException {
    try (Stream<Path> all = Files.walk(classes)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        jar.putNextEntry(new JarEntry(classes.relativize(file).toString()));
        Files.copy(file, jar);
        jar.closeEntry();
      }
    }
  }
}
