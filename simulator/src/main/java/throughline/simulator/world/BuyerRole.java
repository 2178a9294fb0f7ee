package throughline.simulator.world;

/** What a person does for their account. */
public enum BuyerRole {
  DECIDES,
  INFLUENCES,
  PAYS,
  USES,
  REPRESENTS
}
