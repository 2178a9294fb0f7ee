package throughline.platform.operation;

import java.io.IOException;
import java.nio.file.Files;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import throughline.platform.Installation;

/** Whether the disk of the home folder has room left. */
@Component
@EnableConfigurationProperties(RoomHealthIndicator.Room.class)
class RoomHealthIndicator implements HealthIndicator {

  private final Installation installation;
  private final Room room;

  RoomHealthIndicator(Installation installation, Room room) {
    this.installation = installation;
    this.room = room;
  }

  /**
   * How much room there must be.
   *
   * @param least below it we are not ready
   */
  @ConfigurationProperties("throughline.room")
  record Room(@DefaultValue("512MB") DataSize least) {}

  @Override
  public Health health() {
    try {
      Files.createDirectories(installation.home());
      long free = Files.getFileStore(installation.home()).getUsableSpace();
      return (free < room.least().toBytes() ? Health.outOfService() : Health.up())
          .withDetail("free", free)
          .withDetail("least", room.least().toBytes())
          .build();
    } catch (IOException e) {
      return Health.down(e).build();
    }
  }
}
