package throughline.platform.postgres;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The server process of a cluster, kept running from start to stop. */
final class Server {

  private static final Logger LOG = LoggerFactory.getLogger(Server.class);
  private static final int PATIENCE_SECONDS = 30;
  private static final int RECOVERY_SECONDS = 300;

  private final Cluster cluster;
  private @Nullable PostgresBinaries binaries;
  private @Nullable RunningUser user;
  private @Nullable Thread watch;
  private volatile boolean stopped;

  Server(Cluster cluster) {
    this.cluster = cluster;
  }

  synchronized void start() {
    if (adopted()) {
      LOG.info("Adopted the PostgreSQL that an earlier process left running.");
      return;
    }
    PostgresBinaries unpacked = PostgresBinaries.unpackedUnder(cluster.folder());
    binaries = unpacked;
    RunningUser unprivileged = RunningUser.forFolder(cluster.folder());
    user = unprivileged;
    if (cluster.exists()) {
      cluster.refuseFilesOf(PostgresBinaries.VERSION);
    } else {
      cluster.initialise(unpacked, unprivileged);
    }
    cluster.limitLog();
    startUntilItStays();
  }

  /** Restarts the server whenever it is gone, so that a crash of it needs no person. */
  void watch() {
    Thread thread = new Thread(this::keepRunning, "embedded-postgres");
    thread.setDaemon(true);
    thread.start();
    watch = thread;
  }

  void stop() {
    stopped = true;
    Thread watching = watch;
    if (watching != null) {
      watching.interrupt();
    }
    synchronized (this) {
      Postmaster.of(cluster.data()).filter(Postmaster::alive).ifPresent(this::stop);
    }
  }

  private void keepRunning() {
    while (!stopped) {
      try {
        Thread.sleep(500);
        if (!stopped && Postmaster.of(cluster.data()).filter(Postmaster::alive).isEmpty()) {
          LOG.warn("PostgreSQL is gone; starting it again.");
          restart();
        }
      } catch (InterruptedException e) {
        return;
      } catch (PostgresFailure e) {
        LOG.error("PostgreSQL could not be started again: {}", e.getMessage());
      }
    }
  }

  private synchronized void restart() {
    if (!stopped) {
      start();
    }
  }

  private boolean adopted() {
    Optional<Postmaster> found = Postmaster.of(cluster.data());
    if (found.isEmpty()) {
      return false;
    }
    if (!found.get().alive()) {
      found.get().retire();
      return false;
    }
    // It may still be starting, or recovering after a crash.
    if (Patience.seconds(RECOVERY_SECONDS).until(this::settled) && cluster.accepts()) {
      return true;
    }
    Postmaster.of(cluster.data()).filter(Postmaster::alive).ifPresent(this::stop);
    return false;
  }

  private boolean settled() {
    Optional<Postmaster> running = Postmaster.of(cluster.data()).filter(Postmaster::alive);
    running.filter(Postmaster::ready).ifPresent(ready -> cluster.remember(ready.port()));
    return running.isEmpty() || running.get().ready();
  }

  private void startUntilItStays() {
    String[] lastWords = {""};
    boolean up =
        Patience.seconds(PATIENCE_SECONDS)
            .until(
                () -> {
                  lastWords[0] = startOnce();
                  return lastWords[0].isEmpty();
                });
    if (!up) {
      throw new PostgresFailure(
          "PostgreSQL does not start in %s: %s. Its log is %s."
              .formatted(cluster.data(), lastWords[0], cluster.log()));
    }
  }

  /** Empty when the server runs, else why not. */
  private String startOnce() {
    // A killed server's children hold its memory for a moment, and its lock may stay behind.
    Postmaster.of(cluster.data()).filter(p -> !p.alive()).ifPresent(Postmaster::retire);
    cluster.writeSettings(cluster.choosePort());
    long before = cluster.log().toFile().length();
    Program.Outcome outcome =
        control(
            "start",
            "-w",
            "-t",
            Integer.toString(RECOVERY_SECONDS),
            "-l",
            cluster.log().toString());
    return outcome.succeeded() ? "" : reason(before, outcome);
  }

  private void stop(Postmaster postmaster) {
    for (String signal : List.of("INT", "QUIT", "KILL")) {
      ProcessHandle.of(postmaster.pid()).ifPresent(process -> signal(process, signal));
      if (Patience.seconds(PATIENCE_SECONDS).until(() -> !postmaster.alive())) {
        return;
      }
    }
  }

  // By signal and not by pg_ctl, which an orphan of another version or user would not obey.
  private static void signal(ProcessHandle process, String signal) {
    Program.run(List.of("kill", "-" + signal, Long.toString(process.pid())));
  }

  private Program.Outcome control(String... words) {
    PostgresBinaries unpacked = binaries;
    RunningUser unprivileged = user;
    if (unpacked == null || unprivileged == null) {
      throw new IllegalStateException("The server was not prepared.");
    }
    List<String> arguments = new ArrayList<>(List.of("-D", cluster.data().toString()));
    arguments.addAll(List.of(words));
    return new Program(unpacked.program("pg_ctl"), arguments, unprivileged).run();
  }

  private String reason(long before, Program.Outcome outcome) {
    try {
      byte[] all = Files.readAllBytes(cluster.log());
      String added =
          new String(all, (int) before, (int) (all.length - before), StandardCharsets.UTF_8);
      return added
          .lines()
          .filter(line -> line.contains("FATAL") || line.contains("PANIC"))
          .findFirst()
          .orElse(outcome.lastWords());
    } catch (IOException e) {
      return outcome.lastWords();
    }
  }
}
