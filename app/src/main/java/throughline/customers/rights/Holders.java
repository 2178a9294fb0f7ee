package throughline.customers.rights;

import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import throughline.customers.HoldsPersonalData;

/** Everybody who holds data about people, raw items first: they are found by what rows say. */
@Component
class Holders {
  private final List<HoldsPersonalData> all;

  Holders(List<HoldsPersonalData> all) {
    this.all =
        all.stream()
            .sorted(
                Comparator.comparing(
                    (HoldsPersonalData holder) -> !holder.module().equals("sources")))
            .toList();
  }

  List<HoldsPersonalData> all() {
    return all;
  }
}
