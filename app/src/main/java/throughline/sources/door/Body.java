package throughline.sources.door;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** The bytes of a request, unpacked where they are packed, and never more than allowed. */
final class Body {

  private Body() {}

  static byte[] read(HttpServletRequest request, int largest) throws IOException {
    if (request.getContentLengthLong() > largest) {
      throw tooLarge(largest);
    }
    byte[] bytes = unpacked(request, largest);
    if (bytes.length > largest) {
      throw tooLarge(largest);
    }
    return bytes;
  }

  private static byte[] unpacked(HttpServletRequest request, int largest) throws IOException {
    // By the first bytes, not by the header: some clients pack without saying so, some say so only.
    InputStream sent = request.getInputStream();
    byte[] first = sent.readNBytes(2);
    InputStream whole = new SequenceInputStream(new ByteArrayInputStream(first), sent);
    boolean packed = first.length == 2 && first[0] == 0x1f && first[1] == (byte) 0x8b;
    if (!packed) {
      return whole.readNBytes(largest + 1);
    }
    try (InputStream unpacking = new GZIPInputStream(whole, 8192)) {
      return unpacking.readNBytes(largest + 1);
    } catch (ZipException | java.io.EOFException e) {
      throw Refusal.invalid("The body is broken gzip; send it again.");
    }
  }

  private static Refusal tooLarge(int largest) {
    return Refusal.tooLarge("The body is larger than %s bytes; send less.".formatted(largest));
  }
}
