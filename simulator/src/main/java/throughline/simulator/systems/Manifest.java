package throughline.simulator.systems;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import throughline.simulator.world.Department;
import throughline.simulator.world.Resource;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a loader must know: the sources in loading order, their doors, mappings and files. */
public final class Manifest {

  /** A source as it is loaded: its folder, and the department whose system it is. */
  public record Source(String name, String folder, Department department, List<String> files) {

    boolean sendsEvents() {
      return files.isEmpty();
    }
  }

  /** Sales first: its contacts hold all identifiers, so that the others find their people. */
  public static final List<Source> SOURCES =
      List.of(
          new Source(
              Crm.SOURCE, "sales-crm", Department.SALES, List.of("contacts.csv", "activities.csv")),
          new Source(Shop.SOURCE, "digital-shop", Department.DIGITAL, List.of("orders.csv")),
          new Source(Web.SOURCE, "digital-web", Department.DIGITAL, List.of()),
          new Source(
              Onboarding.SOURCE, "onboarding", Department.ONBOARDING, List.of("activations.csv")),
          new Source(
              Tickets.SOURCE, "service-tickets", Department.SERVICE, List.of("tickets.jsonl")),
          new Source(Calls.SOURCE, "service-calls", Department.SERVICE, List.of("calls.xes")),
          new Source(
              ComplaintFile.SOURCE, "complaints", Department.COMPLAINTS, List.of("complaints.csv")),
          new Source(Invoices.SOURCE, "billing", Department.BILLING, List.of("rechnungen.csv")),
          new Source(
              BillingDesk.SOURCE, "billing-desk", Department.BILLING, List.of("klaerungen.csv")),
          new Source(Dunning.SOURCE, "collections", Department.COLLECTIONS, List.of("dunning.csv")),
          new Source(
              "network-incidents",
              "network-incidents",
              Department.NETWORK,
              List.of("incidents.csv")),
          new Source(
              Network.SOURCE, "network-metering", Department.NETWORK, List.of("meter_book.csv")),
          new Source(Field.SOURCE, "field-service", Department.FIELD, List.of("appointments.csv")),
          new Source(Parcels.SOURCE, "logistics", Department.LOGISTICS, List.of("parcels.csv")),
          new Source(
              ProductDesk.SOURCE, "product", Department.PRODUCT, List.of("product_desk.csv")),
          new Source(
              Campaigns.SOURCE, "marketing-campaigns", Department.MARKETING, List.of("sends.csv")),
          new Source(Surveys.SOURCE, "surveys", Department.MARKETING, List.of("answers.csv")));

  /** Where a phone number without a country code belongs. */
  private static final String REGION = "CH";

  private final Path folder;

  public Manifest(Path folder) {
    this.folder = folder;
  }

  /** Writes manifest.json, and beside each source's files the mapping that reads them. */
  public void write() throws IOException {
    JsonMapper mapper = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    ObjectNode manifest = mapper.createObjectNode();
    ArrayNode sources = manifest.putArray("sources");
    for (Source source : SOURCES) {
      Path mapping = folder.resolve(source.folder()).resolve("mapping.yml");
      Files.writeString(mapping, Resource.text("mappings/" + source.name() + ".yml"));
      ObjectNode entry = sources.addObject();
      entry.put("name", source.name());
      entry.put("department", source.department().toString());
      entry.put("region", REGION);
      entry.put("door", source.sendsEvents() ? "events" : "files");
      entry.put("mapping", source.folder() + "/mapping.yml");
      ArrayNode files = entry.putArray("files");
      files(source).forEach(files::add);
    }
    Files.writeString(folder.resolve("manifest.json"), mapper.writeValueAsString(manifest) + "\n");
  }

  private List<String> files(Source source) throws IOException {
    if (!source.sendsEvents()) {
      return source.files().stream().map(file -> source.folder() + "/" + file).toList();
    }
    try (Stream<Path> batches = Files.walk(folder.resolve(source.folder()).resolve("events"))) {
      return batches
          .filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString().replace('\\', '/'))
          .sorted()
          .toList();
    }
  }
}
