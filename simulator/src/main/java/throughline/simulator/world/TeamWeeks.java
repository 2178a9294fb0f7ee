package throughline.simulator.world;

/**
 * What every team put in, week by week, and what came of it: people present, training, and the
 * satisfaction of customers, which lifts or lowers the team's mood in the week after.
 */
public final class TeamWeeks {

  private final int weeks;
  private final double[][] presence;
  private final double[][] training;
  private final double[][] handling;
  private final double[][] satisfaction;
  private final int[][] contacts;

  public TeamWeeks(int weeks, Chance chance) {
    this.weeks = weeks;
    presence = normal(weeks, chance);
    training = normal(weeks, chance);
    handling = normal(weeks, chance);
    satisfaction = new double[Team.ALL.size()][weeks];
    contacts = new int[Team.ALL.size()][weeks];
  }

  private static double[][] normal(int weeks, Chance chance) {
    double[][] all = new double[Team.ALL.size()][weeks];
    for (double[] team : all) {
      for (int week = 0; week < weeks; week++) {
        team[week] = Math.max(-2.5, Math.min(2.5, chance.normal()));
      }
    }
    return all;
  }

  public int weeks() {
    return weeks;
  }

  /** The share of planned staff that was there. */
  public double presentShare(Team team, int week) {
    return 0.88 + 0.04 * presence[team.number()][inside(week)];
  }

  public double trainingHours(Team team, int week) {
    return 3 + 1.1 * training[team.number()][inside(week)];
  }

  public double handlingMinutes(Team team, int week) {
    return 9 + 1.5 * handling[team.number()][inside(week)];
  }

  /** The probability that a contact is settled at once: training lifts it. */
  public double settledAtOnce(Team team, int week) {
    double lift = 0.17 * Planted.TRAINING_TO_QUALITY * training[team.number()][inside(week)];
    double excellent = team.equals(Team.excellent()) ? 0.18 : 0;
    return Math.max(0.1, Math.min(0.97, 0.64 + lift + excellent));
  }

  /** The median wait in the queue in seconds: people present shorten it. */
  public double queueSeconds(Team team, int week) {
    double z = presence[team.number()][inside(week)];
    return 110 * StrictMath.exp(Planted.PRESENCE_TO_WAIT * 0.9 * z);
  }

  /** Notes how a customer felt about a contact with the team. */
  public void felt(Team team, int week, double satisfied) {
    satisfaction[team.number()][inside(week)] += satisfied;
    contacts[team.number()][inside(week)]++;
  }

  /** The team's mood, 1 to 5: carried over from the week before, moved by customers' mood then. */
  public double[] moods(Team team, Chance chance) {
    double[] moods = new double[weeks];
    double[] felt = standardised(team);
    double mood = 0;
    for (int week = 0; week < weeks; week++) {
      double before = week == 0 ? 0 : felt[week - 1];
      mood = 0.3 * mood + Planted.SATISFACTION_TO_MOOD * before + 0.5 * chance.normal();
      moods[week] = Math.max(1, Math.min(5, 3.4 + 0.5 * mood));
    }
    return moods;
  }

  private double[] standardised(Team team) {
    double[] means = new double[weeks];
    double sum = 0;
    double squares = 0;
    int known = 0;
    for (int week = 0; week < weeks; week++) {
      int n = contacts[team.number()][week];
      means[week] = n == 0 ? Double.NaN : satisfaction[team.number()][week] / n;
      if (n > 0) {
        known++;
        sum += means[week];
        squares += means[week] * means[week];
      }
    }
    double mean = known == 0 ? 0 : sum / known;
    double deviation =
        known == 0 ? 1 : StrictMath.sqrt(Math.max(1e-9, squares / known - mean * mean));
    for (int week = 0; week < weeks; week++) {
      means[week] = Double.isNaN(means[week]) ? 0 : (means[week] - mean) / deviation;
    }
    return means;
  }

  private int inside(int week) {
    return Math.max(0, Math.min(weeks - 1, week));
  }
}
