package throughline.simulator.systems;

import java.time.Instant;
import throughline.simulator.world.Account;
import throughline.simulator.world.Person;
import throughline.simulator.world.Team;

/**
 * What a story tells a system: who, when, about which concern and topic, by which channel, in which
 * words. A concern, text or team that is empty is not known.
 */
public record Contact(
    Instant at,
    Person who,
    Account account,
    String concern,
    String topic,
    String channel,
    String text,
    String team) {

  public static Contact of(Account account, Person who, Instant at) {
    return new Contact(at, who, account, "", "", "phone", "", "");
  }

  public Contact at(Instant other) {
    return new Contact(other, who, account, concern, topic, channel, text, team);
  }

  public Contact by(Person other) {
    return new Contact(at, other, account, concern, topic, channel, text, team);
  }

  public Contact about(String newConcern) {
    return new Contact(at, who, account, newConcern, topic, channel, text, team);
  }

  /**
   * The same without the concern's key: this department did not get it, or did not write it down.
   */
  public Contact withoutKey() {
    return about("");
  }

  public Contact on(String newTopic) {
    return new Contact(at, who, account, concern, newTopic, channel, text, team);
  }

  public Contact via(String newChannel) {
    return new Contact(at, who, account, concern, topic, newChannel, text, team);
  }

  public Contact saying(String newText) {
    return new Contact(at, who, account, concern, topic, channel, newText, team);
  }

  public Contact in(Team newTeam) {
    return new Contact(at, who, account, concern, topic, channel, text, newTeam.name());
  }
}
