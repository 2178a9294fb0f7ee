package throughline.organisation;

import java.util.Map;
import java.util.TreeMap;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import throughline.platform.NamesThings;

/** What departments and calendars are called in lists that are taken along. */
@Configuration(proxyBeanMethods = false)
class NamesForDownloads {

  private record Departments(Organisation organisation) implements NamesThings {
    @Override
    public String kind() {
      return "department";
    }

    @Override
    public Map<String, String> names() {
      Map<Integer, String> names = new TreeMap<>();
      organisation.departments().forEach(one -> names.put(one.id(), one.name()));
      organisation.joined().complete(names);
      Map<String, String> written = new TreeMap<>();
      names.forEach((id, name) -> written.put(id.toString(), name));
      return written;
    }
  }

  private record Calendars(Organisation organisation) implements NamesThings {
    @Override
    public String kind() {
      return "calendar";
    }

    @Override
    public Map<String, String> names() {
      Map<String, String> names = new TreeMap<>();
      organisation.calendars().forEach(one -> names.put(Integer.toString(one.id()), one.name()));
      return names;
    }
  }

  @Bean
  NamesThings namesDepartments(Organisation organisation) {
    return new Departments(organisation);
  }

  @Bean
  NamesThings namesCalendars(Organisation organisation) {
    return new Calendars(organisation);
  }
}
