package throughline.engine.identity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.stream.IntStream;

/**
 * Records that stayed alone, each given to the customer that is likelier than all others and nobody
 * together. Two records with two fields each say too little of one person; beside all customers
 * that come into question, one with two fields may still be somebody's and hardly anybody else's.
 */
final class Leftovers {
  private final Records records;
  private final Likening likening;
  private final Limits limits;
  private final double enough;
  private final ExecutorService workers;

  Leftovers(Records records, Trained trained, double enough, ExecutorService workers) {
    this.records = records;
    this.likening = new Likening(records, trained, enough);
    this.limits = new Limits(records);
    this.enough = likely(enough);
    this.workers = workers;
  }

  /** An even chance at least, whatever is enough for pairs that merely lack fields. */
  static double likely(double enough) {
    return Math.max(0, enough);
  }

  private record Placed(int lone, int customer, double bits, double start) {}

  /** The same with the records alone where they belong. */
  Gathered placed(Gathered gathered) {
    Faces faces = Faces.of(records, gathered.cores());
    List<PortraitMatch> matches = new ArrayList<>(gathered.matches());
    Comparer comparer = new Comparer(faces.portraits());
    int[][] members =
        IntStream.range(0, faces.size()).mapToObj(faces::members).toArray(int[][]::new);
    for (Placed one : likely(faces)) {
      int[] own = faces.members(one.lone());
      if (limits.broken(members[one.customer()], own) < 0) {
        members[one.customer()] =
            IntStream.concat(IntStream.of(own), IntStream.of(members[one.customer()])).toArray();
        Explanation why =
            likening
                .explain(faces.portraits(), comparer, one.lone(), one.customer())
                .from(one.start());
        matches.add(new PortraitMatch(own[0], faces.members(one.customer())[0], why));
      }
    }
    return new Gathered(gathered.cores(), groups(gathered.cores(), faces, members), matches);
  }

  private List<Placed> likely(Faces faces) {
    double nobody = Crowd.of(faces).nobody(records.size());
    Candidates[] candidates = candidates(faces);
    return IntStream.range(0, faces.size())
        .filter(face -> candidates[face].likeliest() >= 0)
        .filter(face -> candidates[face].bits(nobody) >= enough)
        .mapToObj(face -> placed(face, candidates[face], nobody))
        .sorted(Comparator.comparingDouble(Placed::bits).reversed().thenComparing(Placed::lone))
        .toList();
  }

  private static Placed placed(int lone, Candidates candidates, double nobody) {
    return new Placed(
        lone, candidates.likeliest(), candidates.bits(nobody), candidates.start(nobody));
  }

  private Candidates[] candidates(Faces faces) {
    Candidates[] candidates =
        IntStream.range(0, faces.size())
            .mapToObj(face -> new Candidates())
            .toArray(Candidates[]::new);
    double start = likening.start();
    Links links =
        faces.links(
            likening, start, (one, other) -> faces.isAlone(one) != faces.isAlone(other), workers);
    for (int link = 0; link < links.size(); link++) {
      boolean first = faces.isAlone(links.one(link));
      int lone = first ? links.one(link) : links.other(link);
      int customer = first ? links.other(link) : links.one(link);
      candidates[lone].add(customer, links.score(link) - start);
    }
    return candidates;
  }

  private static int[] groups(int[] cores, Faces faces, int[][] members) {
    int[] groups = cores.clone();
    for (int face = 0; face < faces.size(); face++) {
      if (members[face].length > faces.members(face).length) {
        int first = IntStream.of(members[face]).min().orElseThrow();
        for (int entry : members[face]) {
          groups[entry] = first;
        }
      }
    }
    return groups;
  }
}
