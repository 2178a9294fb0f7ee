package throughline.simulator.world;

/** A street address in a served town. */
public record Address(String street, int number, Place place) {

  public String line() {
    return switch (place.language()) {
      case FR -> number + ", " + street;
      case DE, IT, EN -> street + " " + number;
    };
  }

  @Override
  public String toString() {
    return line() + ", " + place.postcode() + " " + place.town();
  }
}
