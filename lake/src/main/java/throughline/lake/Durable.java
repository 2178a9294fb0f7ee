package throughline.lake;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Brings what was written to the disk, so that a power cut does not take it back. */
final class Durable {
  private Durable() {}

  /** Forces a file's content, or the names in a folder, to the disk. */
  static void force(Path path) throws IOException {
    StandardOpenOption option =
        Files.isDirectory(path) ? StandardOpenOption.READ : StandardOpenOption.WRITE;
    try (FileChannel channel = FileChannel.open(path, option)) {
      channel.force(true);
    }
  }
}
