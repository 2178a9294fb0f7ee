package throughline.sources.crash;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import throughline.Throughline;
import throughline.sources.log.GroupCommit;
import throughline.sources.log.IntakeLog;
import throughline.sources.log.Item;
import throughline.sources.log.Receipt;

/** The application with a planted fault: it acknowledges before it commits. */
public final class EarlyAcknowledgement {

  /**
   * Replaces the log by one that does not wait. It is no configuration that a scan could find: only
   * whoever names it gets the fault.
   */
  static class Fault {
    @Bean
    @Primary
    IntakeLog acknowledgingEarly(GroupCommit log) {
      return new IntakeLog() {
        @Override
        public CompletableFuture<Receipt> append(List<Item> items) {
          CompletableFuture<Receipt> unused = log.append(items);
          return CompletableFuture.completedFuture(new Receipt(items.size(), 0, 0));
        }
      };
    }
  }

  private EarlyAcknowledgement() {}

  public static void main(String[] arguments) {
    new SpringApplicationBuilder(Throughline.class, Fault.class).run(arguments);
  }
}
