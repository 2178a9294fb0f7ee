package throughline.simulator.stories;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import throughline.simulator.output.Sheet;
import throughline.simulator.systems.Systems;
import throughline.simulator.truth.Moments;
import throughline.simulator.words.Words;
import throughline.simulator.world.Almanac;
import throughline.simulator.world.Chance;
import throughline.simulator.world.Horizon;
import throughline.simulator.world.Outage;
import throughline.simulator.world.Person;
import throughline.simulator.world.Places;
import throughline.simulator.world.TeamWeeks;
import throughline.simulator.world.WorkingDays;

/** Everything that all lives share: the period, the calendar, the systems, the teams, the words. */
public final class World {

  private static final int CODES_IN_TALK = 200;

  private final Horizon horizon;
  private final Almanac almanac;
  private final WorkingDays workingDays = new WorkingDays();
  private final TeamWeeks teamWeeks;
  private final Systems systems;
  private final Words words = new Words();
  private final Moments moments;
  private final List<Outage> outages;
  private final Places places;
  private final Sheet silentLeavers;
  private final Deque<String> codes = new ArrayDeque<>();

  /** What a world is made of. */
  public record Parts(
      Almanac almanac,
      Places places,
      Systems systems,
      TeamWeeks teamWeeks,
      List<Outage> outages,
      Moments moments,
      Sheet silentLeavers) {}

  public World(Parts parts) {
    almanac = parts.almanac();
    horizon = almanac.horizon();
    places = parts.places();
    systems = parts.systems();
    moments = parts.moments();
    teamWeeks = parts.teamWeeks();
    outages = List.copyOf(parts.outages());
    silentLeavers = parts.silentLeavers();
  }

  public Horizon horizon() {
    return horizon;
  }

  public Almanac almanac() {
    return almanac;
  }

  public WorkingDays workingDays() {
    return workingDays;
  }

  public TeamWeeks teamWeeks() {
    return teamWeeks;
  }

  public Places places() {
    return places;
  }

  public Systems systems() {
    return systems;
  }

  public Words words() {
    return words;
  }

  public Moments moments() {
    return moments;
  }

  public List<Outage> outagesIn(int area) {
    return outages.stream().filter(outage -> outage.area() == area).toList();
  }

  /** Notes for the truth who went without a word. */
  void silentLeaver(Person who, Instant gone) {
    silentLeavers.row(gone, who.truthId(), who.customerNumber(), gone);
  }

  /** A customer passes on a code; only so many are in talk at once. */
  void recommend(String code) {
    codes.addLast(code);
    if (codes.size() > CODES_IN_TALK) {
      codes.removeFirst();
    }
  }

  /** A code that somebody heard from a friend, or null when nobody talks. */
  @Nullable String heardCode(Chance chance) {
    return codes.isEmpty() || chance.happens(0.5) ? null : codes.removeFirst();
  }
}
