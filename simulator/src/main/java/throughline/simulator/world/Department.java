package throughline.simulator.world;

/** A department of the company, or a partner outside the house. */
public enum Department {
  MARKETING("Marketing"),
  SALES("Sales"),
  DIGITAL("Digital"),
  ONBOARDING("Onboarding"),
  SERVICE("Customer service"),
  COMPLAINTS("Complaints"),
  BILLING("Billing"),
  COLLECTIONS("Collections"),
  NETWORK("Metering and network"),
  FIELD("Field service"),
  LOGISTICS("Logistics"),
  PRODUCT("Product and pricing"),
  INSTALLERS("Installers"),
  CARRIERS("Carriers");

  private final String label;

  Department(String label) {
    this.label = label;
  }

  public boolean isPartner() {
    return this == INSTALLERS || this == CARRIERS;
  }

  /** Whether people work there by the office hours; the website and the app never close. */
  public boolean keepsOfficeHours() {
    return this != DIGITAL;
  }

  @Override
  public String toString() {
    return label;
  }
}
