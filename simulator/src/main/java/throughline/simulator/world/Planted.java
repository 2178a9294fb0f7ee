package throughline.simulator.world;

/**
 * The parameters of everything that is planted, in one place: how strong it is, and the threshold
 * above which a check must find it and below which everything else must stay. Shares are 0 to 1,
 * waits in working days, months counted from the start of the period.
 */
public final class Planted {

  // Borders: the median wait, in working days.
  public static final double BILLING_TO_METERING_DAYS = 9;
  public static final double ONBOARDING_TO_INSTALLERS_DAYS = 14;
  public static final double COMPLAINTS_TO_PRODUCT_DAYS = 12;
  public static final double SLOW_BORDER_THRESHOLD_DAYS = 5;

  // Address changes that the next department never enters.
  public static final double ADDRESS_LOSS_SALES_TO_BILLING = 0.30;
  public static final double ADDRESS_LOSS_ELSEWHERE = 0.04;
  public static final double ADDRESS_LOSS_THRESHOLD = 0.15;

  // Work done twice.
  public static final double SECOND_SWAP_FAULTY_ROUTER = 0.38;
  public static final double SECOND_SWAP_OTHER_ROUTER = 0.05;
  public static final double SECOND_SWAP_THRESHOLD = 0.20;
  public static final double SECOND_VISIT_INSTALLERS = 0.34;
  public static final double SECOND_VISIT_FIELD = 0.05;
  public static final double SECOND_VISIT_THRESHOLD = 0.20;

  // Contacts that come back within thirty days about the same topic.
  public static final double REPEAT_ESTIMATED_BILL = 0.55;
  public static final double REPEAT_ORDINARY = 0.08;
  public static final double REPEAT_THRESHOLD = 0.30;
  public static final double LOGIN_FAILURE_BECOMES_CALL = 0.45;
  public static final double LOGIN_CALL_THRESHOLD = 0.25;

  // Outreach in conflict.
  public static final double UPSELL_ON_DAY_THREE = 0.60;
  public static final double DUNNING_IN_DISPUTE = 0.50;
  public static final double LOYALTY_MAIL_AFTER_PRICE_LETTER = 0.25;
  public static final double LETTERS_TO_THE_DEAD = 0.70;
  public static final double THREE_CALLS_AFTER_CANCELLATION = 0.65;
  public static final double CONFLICT_THRESHOLD = 0.15;

  // Roles and services.
  public static final double BILL_QUESTION_HANDLED_BY_SERVICE = 0.35;
  public static final double ROLE_THRESHOLD = 0.20;
  public static final double METERING_DELAY_PASSED_ON = 0.6;
  public static final double SERVICE_THRESHOLD_HANDOVERS = 20;

  // The credibility gap: share that agrees.
  public static final double PROMISES_SELF = 0.80;
  public static final double PROMISES_CUSTOMERS = 0.45;
  public static final double ACCESSIBLE_BOTH = 0.62;
  public static final double OTHER_DIMENSIONS_BOTH = 0.55;
  public static final double CREDIBILITY_THRESHOLD = 0.20;
  public static final int CREDIBILITY_CUSTOMERS = 400;
  public static final int CREDIBILITY_EMPLOYEES = 400;

  // What segments need, as a share of what they write about their wishes.
  public static final double SEGMENT_NEED = 0.60;
  public static final double NEED_THRESHOLD = 0.35;

  // The value chain, per team and week: change of the effect in standard deviations.
  public static final double TRAINING_TO_QUALITY = 0.70;
  public static final double PRESENCE_TO_WAIT = -0.60;
  public static final double QUALITY_TO_SATISFACTION = 0.55;
  public static final double SATISFACTION_TO_MOOD = 0.60;
  public static final double CHAIN_THRESHOLD = 0.15;

  // The initiative: the share of instalment plans that customers keep.
  public static final double PLANS_KEPT_BEFORE = 0.48;
  public static final double PLANS_KEPT_AFTER = 0.74;
  public static final double INITIATIVE_THRESHOLD = 0.10;

  /** The month in which each team of collectors is trained; the last one never is. */
  private static final int[] TRAINED_IN_MONTH = {12, 15, 18, 21, 24, Integer.MAX_VALUE};

  /** How much happier everybody is in spring, on a scale of 0 to 1. */
  public static final double SPRING = 0.08;

  // Expectations drift: the reply time that customers tolerate.
  public static final double TOLERATED_DAYS_AT_START = 5;
  public static final double TOLERATED_DAYS_AT_END = 2;
  public static final double LATE_REPLY_PENALTY = 0.40;
  public static final double DRIFT_THRESHOLD_DAYS = 1.5;

  // Money.
  public static final double LOYALTY_PENALTY = 0.12;
  public static final double LOYALTY_PENALTY_YEARS = 6;
  public static final double PENALTY_THRESHOLD = 0.05;
  public static final int FEE_FROM_MONTH = 18;
  public static final double FEE_SHARE_OF_BILL = 0.02;
  public static final double FEE_LEAVING = 0.10;
  public static final double FEE_THRESHOLD = 0.03;

  // Decoys.
  public static final int STRIKE_MONTH = 16;
  public static final int HEAT_MONTH = 30;
  public static final int MISSING_MONTH = 11;
  public static final int RENAMED_MONTH = 20;
  public static final double CHOSEN_WAIT_DAYS = 15;
  public static final int PRICE_RISE_MONTH = 9;
  public static final int SECOND_PRICE_RISE_MONTH = 21;

  private Planted() {}

  /** The month in which the collectors' team of that place is trained. */
  public static int trainedInMonth(int collectors) {
    return TRAINED_IN_MONTH[collectors];
  }

  public static int collectorsTeams() {
    return TRAINED_IN_MONTH.length;
  }
}
