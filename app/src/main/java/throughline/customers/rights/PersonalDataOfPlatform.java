package throughline.customers.rights;

import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import throughline.customers.HoldsPersonalData;
import throughline.customers.Person;
import throughline.customers.PersonalRows;
import throughline.customers.Reach;
import throughline.platform.WordsOfJobs;

/** What the house's own books may repeat of a person: the words of jobs. */
@Component
class PersonalDataOfPlatform implements HoldsPersonalData {
  private final WordsOfJobs jobs;

  PersonalDataOfPlatform(WordsOfJobs jobs) {
    this.jobs = jobs;
  }

  @Override
  public String module() {
    return "platform";
  }

  @Override
  public Reach reach() {
    return new Reach(
        Set.of(), Set.of("job"), Map.of("staff", "Members of staff, who are no customers."));
  }

  @Override
  public Map<String, Long> find(Person person) {
    return Map.of("job", jobs.find(person.tellingValues()));
  }

  @Override
  public void export(Person person, PersonalRows rows) {
    // A job's words repeat what the items themselves say, and those are handed over.
  }

  @Override
  public Map<String, Long> erase(Person person) {
    return Map.of("job", jobs.forget(person.tellingValues()));
  }
}
