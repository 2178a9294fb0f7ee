package throughline.simulator.world;

/** A town that the company serves, with the network area that feeds it. */
public record Place(String postcode, String town, Language language, int area) {}
