package throughline.benchmarks;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;

/**
 * A connection that sends requests made beforehand and reads whole answers, with so little work of
 * its own that what is measured is the server.
 */
final class CheapClient implements AutoCloseable {
  private final int port;
  private Socket socket;
  private InputStream in;
  private OutputStream out;

  CheapClient(int port) throws IOException {
    this.port = port;
    socket = connected(port);
    in = new BufferedInputStream(socket.getInputStream(), 1 << 13);
    out = socket.getOutputStream();
  }

  private static Socket connected(int port) throws IOException {
    Socket socket = new Socket("127.0.0.1", port);
    socket.setTcpNoDelay(true);
    return socket;
  }

  /** After so many requests a server may ask for a new connection. */
  private void connectAgain() throws IOException {
    socket.close();
    socket = connected(port);
    in = new BufferedInputStream(socket.getInputStream(), 1 << 13);
    out = socket.getOutputStream();
  }

  /** A whole request: its head, the write key in it, and its body. */
  static byte[] request(String path, String writeKey, byte[] body) {
    String user =
        Base64.getEncoder().encodeToString((writeKey + ":").getBytes(StandardCharsets.UTF_8));
    String head =
        "POST %s HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Basic %s\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n"
            .formatted(path, user, body.length);
    ByteArrayOutputStream request = new ByteArrayOutputStream(body.length + 256);
    request.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
    request.writeBytes(body);
    return request.toByteArray();
  }

  /** Sends a request, which must be taken, and reads its answer to the end. */
  void send(byte[] request) throws IOException {
    int status = ask(request);
    if (status != 200) {
      throw new IOException("A request was answered with %s.".formatted(status));
    }
  }

  /** Sends a request, reads its answer to the end and returns its status. */
  int ask(byte[] request) throws IOException {
    out.write(request);
    String status = line();
    int length = 0;
    boolean chunked = false;
    boolean last = false;
    for (String header = line(); !header.isEmpty(); header = line()) {
      String lower = header.toLowerCase(Locale.ROOT);
      if (lower.startsWith("content-length:")) {
        length = Integer.parseInt(lower.substring(15).strip());
      }
      chunked |= lower.startsWith("transfer-encoding:");
      last |= lower.equals("connection: close");
    }
    if (chunked) {
      skipChunks();
    } else {
      in.skipNBytes(length);
    }
    if (last) {
      connectAgain();
    }
    return Integer.parseInt(status.split(" ", 3)[1]);
  }

  private void skipChunks() throws IOException {
    int size;
    do {
      size = Integer.parseInt(line(), 16);
      in.skipNBytes(size);
      line();
    } while (size > 0);
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int read = in.read(); read != '\n'; read = in.read()) {
      if (read < 0) {
        throw new EOFException("The server closed the connection.");
      }
      if (read != '\r') {
        line.append((char) read);
      }
    }
    return line.toString();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
