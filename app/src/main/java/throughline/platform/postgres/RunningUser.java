package throughline.platform.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The user PostgreSQL runs as: ours, or an unprivileged one when we are root, whom it refuses.
 *
 * @param prefix the words before every command
 */
record RunningUser(List<String> prefix) {

  private static final String NOBODY = "65534";

  RunningUser {
    prefix = List.copyOf(prefix);
  }

  static RunningUser forFolder(Path folder) {
    if (!root()) {
      return new RunningUser(List.of());
    }
    // A user namespace drops every privilege and keeps the owner of the files, so nothing is
    // handed to another user; where it is forbidden (containers) the folder goes to nobody.
    RunningUser namespace = new RunningUser(List.of("unshare", "-U"));
    if (namespace.works()) {
      return namespace;
    }
    RunningUser nobody =
        new RunningUser(
            List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"));
    if (nobody.works() && give(folder)) {
      return nobody;
    }
    throw new PostgresFailure(
        "PostgreSQL refuses to run as root and neither unshare nor setpriv can drop the privileges"
            + " here. Start Throughline as an ordinary user.");
  }

  private boolean works() {
    try {
      return Program.run(Stream.concat(prefix.stream(), Stream.of("true")).toList()).succeeded();
    } catch (PostgresFailure e) {
      return false;
    }
  }

  private static boolean give(Path folder) {
    return Program.run(List.of("chown", "-R", NOBODY + ":" + NOBODY, folder.toString()))
        .succeeded();
  }

  private static boolean root() {
    try {
      Path self = Path.of("/proc/self");
      return Files.exists(self)
          ? Integer.valueOf(0).equals(Files.getAttribute(self, "unix:uid"))
          : System.getProperty("user.name", "").equals("root");
    } catch (IOException e) {
      return false;
    }
  }
}
