package throughline;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import throughline.platform.Commands;

/** The application: every business module of Throughline in one process. */
@SpringBootApplication
public class Throughline {

  public static void main(String[] arguments) {
    if (Commands.calledBy(arguments)) {
      System.exit(Commands.run(arguments));
    }
    SpringApplication.run(Throughline.class, arguments);
  }
}
