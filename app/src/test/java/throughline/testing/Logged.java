package throughline.testing;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.slf4j.LoggerFactory;

/** Everything that is logged while it listens: messages, errors and what goes with them. */
public final class Logged extends AppenderBase<ILoggingEvent> implements AutoCloseable {
  private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
  private final Queue<String> lines = new ConcurrentLinkedQueue<>();

  /** Listens from now on; the application has to run already, because its start begins anew. */
  public static Logged listen() {
    Logged logged = new Logged();
    logged.setContext(logged.root.getLoggerContext());
    logged.start();
    logged.root.addAppender(logged);
    return logged;
  }

  @Override
  protected void append(ILoggingEvent event) {
    IThrowableProxy error = event.getThrowableProxy();
    lines.add(
        "%s %s %s %s"
            .formatted(
                event.getLoggerName(),
                event.getFormattedMessage(),
                event.getMDCPropertyMap(),
                error == null ? "" : ThrowableProxyUtil.asString(error)));
  }

  /** The lines that hold a word, whatever its case. */
  public List<String> with(String word) {
    String wanted = word.toLowerCase(Locale.ROOT);
    return lines.stream().filter(line -> line.toLowerCase(Locale.ROOT).contains(wanted)).toList();
  }

  @Override
  public void close() {
    root.detachAppender(this);
    stop();
  }
}
