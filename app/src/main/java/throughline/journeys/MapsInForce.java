package throughline.journeys;

import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;
import throughline.engine.journey.designed.CodedMap;
import throughline.engine.journey.designed.IntendedHandovers;
import throughline.engine.timeline.Passing;

/** The designed maps that are in force now, in the codes of timelines. */
@Component
class MapsInForce {
  private final DesignedMapRows rows;
  private final Codes codes;
  private final Clock clock;

  MapsInForce(DesignedMapRows rows, Codes codes, Clock clock) {
    this.rows = rows;
    this.codes = codes;
    this.clock = clock;
  }

  /**
   * A map with what tells its journeys.
   *
   * @param key tells it from every other map and from its other versions
   * @param about what a journey has to pass to be one that the map is about
   */
  record InForce(int id, int version, MapForm form, CodedMap map, List<Passing> about, String key) {
    InForce {
      about = List.copyOf(about);
    }

    /** The borders that the map means its journeys to step over; departments are told by ids. */
    IntendedHandovers handovers() {
      return IntendedHandovers.of(map.map());
    }
  }

  /** Those that say which journeys they are about. */
  List<InForce> all() {
    Names names = codes.names();
    return rows.inForce(clock.instant()).stream()
        .filter(one -> one.form().about().isSaid())
        .map(one -> of(one, names))
        .toList();
  }

  InForce of(DesignedMapVersion version, Names names) {
    MapForm form = version.form().counted(names);
    List<Passing> about = form.about().filters(codes);
    CodedMap coded = form.coded(names);
    return new InForce(
        version.map(),
        version.version(),
        form,
        coded,
        about,
        "map %d.%d %s %s".formatted(version.map(), version.version(), coded.touchpoints(), about));
  }
}
