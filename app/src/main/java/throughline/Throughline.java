package throughline;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The application: every business module of Throughline in one process. */
@SpringBootApplication
public class Throughline {

  public static void main(String[] arguments) {
    SpringApplication.run(Throughline.class, arguments);
  }
}
