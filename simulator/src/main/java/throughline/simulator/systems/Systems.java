package throughline.simulator.systems;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import throughline.simulator.world.Almanac;

/** All systems of the company, and the case numbers that departments are meant to share. */
public final class Systems {

  /** Kinds of concerns that get a case number shared by all departments. */
  public enum CaseKind {
    MOVE("MV"),
    BILL("RK"),
    PAYMENT("ZA"),
    COMPLAINT("BE"),
    DEVICE("GE"),
    LEAVING("KU"),
    BEREAVEMENT("TF"),
    BUSINESS("GK"),
    LOGIN("LG");

    private final String prefix;

    CaseKind(String prefix) {
      this.prefix = prefix;
    }
  }

  private final Map<CaseKind, Integer> cases = new EnumMap<>(CaseKind.class);
  private final Crm crm;
  private final Shop shop;
  private final Web web;
  private final Onboarding onboarding;
  private final Tickets tickets;
  private final Calls calls;
  private final ComplaintFile complaints;
  private final Invoices invoices;
  private final BillingDesk billingDesk;
  private final Dunning dunning;
  private final Network network;
  private final Field field;
  private final Parcels parcels;
  private final ProductDesk productDesk;
  private final Campaigns campaigns;
  private final Surveys surveys;

  public Systems(Output output, Almanac almanac) {
    crm = new Crm(output);
    shop = new Shop(output);
    web = new Web(output);
    onboarding = new Onboarding(output);
    tickets = new Tickets(output);
    calls = new Calls(output, almanac);
    complaints = new ComplaintFile(output);
    invoices = new Invoices(output);
    billingDesk = new BillingDesk(output);
    dunning = new Dunning(output);
    network = new Network(output);
    field = new Field(output, almanac);
    parcels = new Parcels(output);
    productDesk = new ProductDesk(output);
    campaigns = new Campaigns(output);
    surveys = new Surveys(output);
  }

  /** A new case number. */
  public String newCase(CaseKind kind) {
    int number = cases.merge(kind, 1, Integer::sum);
    return String.format(Locale.ROOT, "%s-%06d", kind.prefix, number);
  }

  public Crm crm() {
    return crm;
  }

  public Shop shop() {
    return shop;
  }

  public Web web() {
    return web;
  }

  public Onboarding onboarding() {
    return onboarding;
  }

  public Tickets tickets() {
    return tickets;
  }

  public Calls calls() {
    return calls;
  }

  public ComplaintFile complaints() {
    return complaints;
  }

  public Invoices invoices() {
    return invoices;
  }

  public BillingDesk billingDesk() {
    return billingDesk;
  }

  public Dunning dunning() {
    return dunning;
  }

  public Network network() {
    return network;
  }

  public Field field() {
    return field;
  }

  public Parcels parcels() {
    return parcels;
  }

  public ProductDesk productDesk() {
    return productDesk;
  }

  public Campaigns campaigns() {
    return campaigns;
  }

  public Surveys surveys() {
    return surveys;
  }
}
