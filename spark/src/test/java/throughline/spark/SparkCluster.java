package throughline.spark;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A standalone cluster on this machine: a master and workers, each a process of its own. */
final class SparkCluster implements AutoCloseable {
  private static final long LONGEST = TimeUnit.MINUTES.toNanos(2);

  private final Path home;
  private final int port;
  private final List<Process> processes = new ArrayList<>();

  private SparkCluster(Path home, int port) {
    this.home = home;
    this.port = port;
  }

  static SparkCluster start(Path home, int workers) throws Exception {
    SparkCluster cluster = new SparkCluster(home, freePort());
    try {
      cluster.run("master", "master.Master", "--port", "" + cluster.port, "--webui-port", "0");
      cluster.awaitMaster();
      for (int worker = 0; worker < workers; worker++) {
        cluster.run(
            "worker-" + worker,
            "worker.Worker",
            "--cores",
            "1",
            "--memory",
            "1g",
            "--webui-port",
            "0",
            "--work-dir",
            home.resolve("work-" + worker).toString(),
            cluster.address());
      }
      cluster.awaitWorkers(workers);
      return cluster;
    } catch (Exception e) {
      cluster.close();
      throw e;
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  String address() {
    return "spark://127.0.0.1:" + port;
  }

  private void run(String name, String main, String... arguments) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                SparkInstallation.java(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC"));
    command.addAll(SparkInstallation.opens());
    command.addAll(List.of("-cp", home + "/jars/*", "org.apache.spark.deploy." + main));
    command.addAll(List.of("--host", "127.0.0.1"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("SPARK_HOME", home.toString());
    builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
    builder.environment().put("SPARK_SCALA_VERSION", "2.13");
    builder.redirectErrorStream(true).redirectOutput(log(name).toFile());
    processes.add(builder.start());
  }

  private Path log(String name) {
    return home.resolve(name + ".log");
  }

  private void awaitMaster() throws Exception {
    await(
        "the master",
        () -> {
          try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
          } catch (IOException e) {
            return false;
          }
        });
  }

  private void awaitWorkers(int workers) throws Exception {
    await(
        "the workers",
        () -> {
          for (int worker = 0; worker < workers; worker++) {
            if (!said("worker-" + worker, "Successfully registered with master")) {
              return false;
            }
          }
          return true;
        });
  }

  boolean said(String process, String what) throws IOException {
    return Files.readString(log(process)).contains(what);
  }

  private interface Condition {
    boolean holds() throws IOException;
  }

  private void await(String what, Condition condition) throws Exception {
    long until = System.nanoTime() + LONGEST;
    while (!condition.holds()) {
      if (System.nanoTime() > until || processes.stream().anyMatch(one -> !one.isAlive())) {
        throw new IllegalStateException(
            "In vain waited for " + what + ":\n" + Files.readString(log("master")));
      }
      TimeUnit.MILLISECONDS.sleep(50);
    }
  }

  @Override
  public void close() {
    processes.forEach(Process::destroy);
    processes.forEach(one -> one.onExit().orTimeout(20, TimeUnit.SECONDS).join());
  }
}
