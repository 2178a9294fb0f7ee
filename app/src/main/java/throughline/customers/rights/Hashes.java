package throughline.customers.rights;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import throughline.customers.Person;
import throughline.customers.Shortened;
import throughline.customers.identity.Normalisation;
import throughline.customers.identity.Proof;
import throughline.lake.mapping.IdentifierFact;
import throughline.platform.ForCommands;

/** The keyed hashes of what people are called by: names of records, identifiers, concerns. */
@Component
@ForCommands
class Hashes {
  private final RightsKeys keys;
  private final Normalisation normalisation = new Normalisation(false);

  Hashes(RightsKeys keys) {
    this.keys = keys;
  }

  byte[] record(int source, String key) {
    return keys.hash("record\n" + source + "\n" + Shortened.of(key));
  }

  byte[] concern(String key) {
    return keys.hash("concern\n" + Shortened.of(key));
  }

  /** An identifier as a source gives it. */
  byte[] identifier(int source, IdentifierFact fact, @Nullable String region) {
    String value = normalisation.of(fact.type(), fact.value(), region).value();
    int scope = Proof.sharedBySources(fact.type()) ? 0 : source;
    return identifier(Shortened.of(fact.type()), scope, Shortened.of(value));
  }

  /** An identifier as it is kept. */
  byte[] identifier(String type, int scope, String value) {
    return keys.hash("identifier\n" + type + "\n" + scope + "\n" + value);
  }

  /**
   * What a person is known by. An identifier that others hold too says nothing of whom it is meant;
   * nor does a device, which goes through many hands.
   */
  List<byte[]> of(Person person) {
    List<byte[]> all = new ArrayList<>();
    person.records().forEach(record -> all.add(record(record.source(), record.key())));
    person.identifiers().stream()
        .filter(one -> one.alone() && Proof.of(one.type()) != Proof.DEVICE)
        .forEach(one -> all.add(identifier(one.type(), one.scope(), one.value())));
    return all;
  }
}
